package dev.sigx.store.sigxexport;

import dev.sigx.model.Num;
import dev.sigx.model.Series;
import dev.sigx.model.Value;
import dev.sigx.store.SeriesRecorder;

/**
 * A history that was recorded.
 *
 * @param recorder holds the summary of its points
 * @param series its points
 * @param geometricMean of its finite values; missing unless all of those are positive
 * @param unknown columns that this version does not know
 */
record History(SeriesRecorder recorder, Series series, Num geometricMean, Value.Fields unknown) {}
