package dev.sigx.store;

/**
 * What an archive may unpack to, and so what is written into one.
 *
 * @param entries files and folders in it
 * @param bytes of all its files together
 * @param ratio how many bytes each byte of an entry may become, beyond {@code freeBytes}
 * @param freeBytes that an entry may have however well it is compressed
 */
public record ArchiveLimits(int entries, long bytes, long ratio, long freeBytes) {
    /** One less than the format without its 64-bit extension can count; as many bytes as it can count. */
    public static final ArchiveLimits USUAL = new ArchiveLimits(65_534, 0xffff_fffeL, 250, 16L << 20);

    /** Whether an entry of so many bytes may have become so few. */
    public boolean allows(long size, long compressed) {
        return size <= freeBytes + ratio * compressed;
    }
}
