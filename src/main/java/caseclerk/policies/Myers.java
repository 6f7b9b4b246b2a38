package caseclerk.policies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The longest common subsequence of two sequences of numbers (Myers 1986, "An O(ND) Difference Algorithm and Its
 * Variations", the greedy forward form). Written here so that this room needs nothing but the language; a library would
 * be used for its algorithm alone.
 */
final class Myers {
    /** With more differences than this the two have so little in common that a finer comparison helps nobody. */
    private static final int MOST_DIFFERENCES = 1500;

    private Myers() {}

    /**
     * Pairs of indexes, ascending in both, at which the two sequences agree: as many as there can be, or, where they
     * differ in more than a bounded number of places, only those at both ends.
     */
    static List<int[]> common(int[] a, int[] b) {
        int head = 0;
        while (head < a.length && head < b.length && a[head] == b[head]) head++;
        int tail = 0;
        while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] == b[b.length - 1 - tail])
            tail++;
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < head; i++) pairs.add(new int[] {i, i});
        int[] middleA = Arrays.copyOfRange(a, head, a.length - tail);
        int[] middleB = Arrays.copyOfRange(b, head, b.length - tail);
        for (int[] pair : middle(middleA, middleB)) pairs.add(new int[] {pair[0] + head, pair[1] + head});
        for (int i = tail; i > 0; i--) pairs.add(new int[] {a.length - i, b.length - i});
        return pairs;
    }

    private static List<int[]> middle(int[] a, int[] b) {
        int most = Math.min(a.length + b.length, MOST_DIFFERENCES);
        if (a.length == 0 || b.length == 0) return List.of();
        int[] reach = new int[2 * most + 3];
        List<int[]> history = new ArrayList<>();
        for (int d = 0; d <= most; d++) {
            history.add(Arrays.copyOfRange(reach, most + 1 - d - 1, most + 1 + d + 2));
            for (int k = -d; k <= d; k += 2) {
                boolean down = k == -d || k != d && reach[most + k] < reach[most + 2 + k];
                int x = down ? reach[most + 2 + k] : reach[most + k] + 1;
                while (x < a.length && x - k < b.length && a[x] == b[x - k]) x++;
                reach[most + 1 + k] = x;
                if (x >= a.length && x - k >= b.length) return back(history, a, b, d);
            }
        }
        return List.of();
    }

    /** {@code history[d]} holds, around diagonal 0, how far each diagonal had come before round d. */
    private static List<int[]> back(List<int[]> history, int[] a, int[] b, int rounds) {
        List<int[]> pairs = new ArrayList<>();
        int x = a.length;
        int y = b.length;
        for (int d = rounds; d >= 0; d--) {
            int[] reach = history.get(d);
            int zero = d + 1;
            int k = x - y;
            boolean down = k == -d || k != d && reach[zero + k - 1] < reach[zero + k + 1];
            int before = down ? k + 1 : k - 1;
            int fromX = d == 0 ? 0 : reach[zero + before];
            int fromY = d == 0 ? 0 : fromX - before;
            int startX = d == 0 ? 0 : down ? fromX : fromX + 1;
            while (x > startX) pairs.add(new int[] {--x, --y});
            x = fromX;
            y = fromY;
        }
        Collections.reverse(pairs);
        return pairs;
    }
}
