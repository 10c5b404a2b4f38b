/** The tables of an export as Parquet files: the one place that knows the library which writes them. */
package dev.sigx.parquet;
