package dev.sigx.parquet;

import dev.sigx.export.TableFormat.Column;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/**
 * What a cell of each kind is in Parquet: text and JSON a string, a number a 64-bit float, an integer a 64-bit integer, a
 * flag a boolean, a time milliseconds in UTC. A missing cell is null; NaN and the infinities are values.
 */
final class Cells {
    private final List<Column> columns;

    Cells(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    /** A cell that is not what its column says. */
    static final class Unfit extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unfit(Column column, String cell, RuntimeException cause) {
            super("column " + column.name() + " has \"" + cell + "\", which is no " + column.kind(), cause);
        }
    }

    MessageType schema() {
        List<Type> types = new ArrayList<>();
        for (Column column : columns) {
            types.add(type(column));
        }
        return new MessageType("row", types);
    }

    private static Type type(Column column) {
        Type.Repetition repetition = column.optional() ? Type.Repetition.OPTIONAL : Type.Repetition.REQUIRED;
        Types.PrimitiveBuilder<?> type = Types.primitive(
                switch (column.kind()) {
                    case TEXT, JSON -> PrimitiveTypeName.BINARY;
                    case NUMBER -> PrimitiveTypeName.DOUBLE;
                    case INTEGER, TIME -> PrimitiveTypeName.INT64;
                    case FLAG -> PrimitiveTypeName.BOOLEAN;
                },
                repetition);
        LogicalTypeAnnotation meaning = switch (column.kind()) {
            case TEXT -> LogicalTypeAnnotation.stringType();
            case JSON -> LogicalTypeAnnotation.jsonType();
            case TIME -> LogicalTypeAnnotation.timestampType(true, TimeUnit.MILLIS);
            case NUMBER, INTEGER, FLAG -> null;
        };
        return (Type) (meaning == null ? type : type.as(meaning)).named(column.name());
    }

    void write(String[] cells, RecordConsumer out) {
        out.startMessage();
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] != null) {
                Column column = columns.get(i);
                out.startField(column.name(), i);
                try {
                    write(column, cells[i], out);
                } catch (NumberFormatException | DateTimeParseException | ArithmeticException e) {
                    throw new Unfit(column, cells[i], e);
                }
                out.endField(column.name(), i);
            }
        }
        out.endMessage();
    }

    private static void write(Column column, String cell, RecordConsumer out) {
        switch (column.kind()) {
            case TEXT, JSON -> out.addBinary(Binary.fromString(cell));
            case NUMBER -> out.addDouble(Double.parseDouble(cell));
            case INTEGER -> out.addLong(Long.parseLong(cell));
            case TIME -> out.addLong(Instant.parse(cell).toEpochMilli());
            case FLAG -> out.addBoolean(Boolean.parseBoolean(cell));
        }
    }
}
