package dev.sigx.verify;

import java.util.Arrays;
import java.util.List;

/**
 * Which keys were there, as hashes of 128 bits: enough that two of any number of rows that fits on a disk do not meet by
 * chance, and small enough for millions of them.
 */
final class KeySet {
    private static final long FIRST = 0x9e37_79b9_7f4a_7c15L;
    private static final long SECOND = 0xc2b2_ae3d_27d4_eb4fL;

    private long[] high = new long[1 << 10];
    private long[] low = new long[1 << 10];
    private int size;

    /** Whether the key was not there before. */
    boolean add(List<String> key) {
        if (size * 2 >= high.length) {
            grow();
        }
        long one = hash(key, FIRST);
        long other = hash(key, SECOND);
        int at = slot(one, other);
        if (high[at] != 0) {
            return false;
        }
        high[at] = one;
        low[at] = other;
        size++;
        return true;
    }

    boolean contains(List<String> key) {
        return high[slot(hash(key, FIRST), hash(key, SECOND))] != 0;
    }

    private int slot(long one, long other) {
        int at = (int) one & (high.length - 1);
        while (high[at] != 0 && (high[at] != one || low[at] != other)) {
            at = (at + 1) & (high.length - 1);
        }
        return at;
    }

    private void grow() {
        long[] oldHigh = high;
        long[] oldLow = low;
        high = new long[oldHigh.length * 2];
        low = new long[oldHigh.length * 2];
        for (int i = 0; i < oldHigh.length; i++) {
            if (oldHigh[i] != 0) {
                int at = slot(oldHigh[i], oldLow[i]);
                high[at] = oldHigh[i];
                low[at] = oldLow[i];
            }
        }
        Arrays.fill(oldHigh, 0);
    }

    /** Never 0, which marks an empty place. */
    private static long hash(List<String> key, long seed) {
        long hash = seed;
        for (String cell : key) {
            for (int i = 0; i < cell.length(); i++) {
                hash = mixed(hash ^ cell.charAt(i));
            }
            hash = mixed(hash ^ (0x1_0000L + cell.length()));
        }
        return hash == 0 ? 1 : hash;
    }

    private static long mixed(long value) {
        long mixed = value * 0xff51_afd7_ed55_8ccdL;
        mixed ^= mixed >>> 32;
        mixed *= 0xc4ce_b9fe_1a85_ec53L;
        return mixed ^ (mixed >>> 29);
    }
}
