package dev.sigx.render;

import dev.sigx.model.Num;
import dev.sigx.model.Run;
import dev.sigx.model.Value;
import java.util.ArrayList;
import java.util.List;

/** What readers see of numbers and texts, for the tests of scripts that write the same. */
public final class ReaderText {
    private ReaderText() {}

    /** All that is shown of a number: its parts as a quantity, as a signed change, and as a percentage. */
    public static String number(Num number, String unit) {
        Shown quantity = Numbers.quantity(number, unit);
        return parts(quantity) + " " + parts(Numbers.signed(number, unit)) + " " + Numbers.percent(number);
    }

    private static String parts(Shown shown) {
        return shown.integer() + "|" + shown.fraction() + "|" + shown.unit() + "|" + shown.exact() + "|"
                + shown.finite();
    }

    public static String setting(Value value) {
        return SettingText.of(value);
    }

    public static String visible(String text) {
        return VisibleText.of(text);
    }

    /** For each row of the outputs the prompt, and what each run answered, or null. */
    public static List<List<String>> answers(List<Run> runs) {
        List<List<String>> rows = new ArrayList<>();
        for (ScenarioPage.Prompt prompt : OutputRows.of(runs)) {
            List<String> row = new ArrayList<>(List.of(prompt.prompt()));
            prompt.cells().forEach(cell -> row.add(cell.text()));
            rows.add(row);
        }
        return rows;
    }

    public static String title(String name) {
        return Words.title(name);
    }
}
