package dev.sigx.model;

/**
 * Where a run's time went, if its store or a timings file says so.
 *
 * @param gpuMillis time on the GPU in milliseconds
 * @param cpuMillis time on the CPU in milliseconds
 * @param gpuOperations operations that ran on the GPU
 * @param fallbacks how many times an operation meant for the GPU ran on the CPU
 * @param device name of the accelerator, empty where not said
 * @param lastFallback why the last fallback happened, empty where not said
 */
public record Timings(
        Num gpuMillis, Num cpuMillis, Num gpuOperations, Num fallbacks, String device, String lastFallback) {

    public static final Timings NONE = new Timings(Num.MISSING, Num.MISSING, Num.MISSING, Num.MISSING, "", "");

    public boolean isEmpty() {
        return gpuMillis.isMissing()
                && cpuMillis.isMissing()
                && gpuOperations.isMissing()
                && fallbacks.isMissing()
                && device.isEmpty()
                && lastFallback.isEmpty();
    }
}
