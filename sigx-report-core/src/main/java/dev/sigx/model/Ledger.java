package dev.sigx.model;

import java.time.Instant;

/**
 * The per-run ledger: why the run was made and until when that holds.
 *
 * @param rationale as stored, empty where absent
 * @param witness who vouched, empty where absent
 * @param expiry as stored, empty where none; may be unparseable, in which case {@code expiresAt} is null
 * @param expiresAt the instant meant by {@code expiry}: a date alone is UTC midnight at the start of that day
 * @param rollback the store's rule ({@code keep}, {@code delete-after-expiry}, {@code archive}), empty where absent
 * @param createdAt null where the store does not say
 */
public record Ledger(
        String rationale, String witness, String expiry, Instant expiresAt, String rollback, Instant createdAt) {

    /** What a ledger allows at some instant. */
    public enum ExecutionStatus {
        EXECUTE,
        HOLD,
        ESCALATE
    }

    /**
     * Expired wins: HOLD. Else a blank rationale or witness: ESCALATE. Else EXECUTE. Exactly at its expiry a ledger
     * still holds; an unparseable expiry is ignored here (and reported as a finding).
     */
    public ExecutionStatus statusAt(Instant asOf) {
        if (expiresAt != null && asOf.isAfter(expiresAt)) {
            return ExecutionStatus.HOLD;
        }
        return isBlank(rationale) || isBlank(witness) ? ExecutionStatus.ESCALATE : ExecutionStatus.EXECUTE;
    }

    /** As JavaScript trims: unlike in Java, a no-break space and a byte order mark are blank too. */
    private static boolean isBlank(String text) {
        return text.chars().allMatch(c -> (c >= '\t' && c <= '\r') || Character.isSpaceChar(c) || c == 0xFEFF);
    }

    /** Whether the stored rule asked for the run to be deleted before {@code asOf}. */
    public boolean overdueForDeletion(Instant asOf) {
        return rollback.equals("delete-after-expiry") && expiresAt != null && asOf.isAfter(expiresAt);
    }
}
