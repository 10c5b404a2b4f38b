package dev.sigx.site;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A room uses only the rooms before it; each library, the disk and the clock have few places. */
class RoomsTest {
    /** In the order of the story. */
    private static final List<String> ROOMS = List.of(
            "packed",
            "model",
            "store",
            "diff",
            "evidence",
            "report",
            "changes",
            "render",
            "export",
            "data",
            "publish",
            "verify",
            "cli");

    private static final String ROOT = "dev.sigx";
    private static final String PLANTED = "dev.sigx.site.planted";
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    /** Package of a library, and the rooms or classes that may know it. */
    private static final Map<String, List<String>> LIBRARIES = Map.of(
            "freemarker", List.of("render"),
            "com.vladsch.flexmark", List.of("render"),
            "org.owasp", List.of("render"),
            "org.apache.commons.csv", List.of("export", "store"),
            "picocli", List.of("cli"),
            "com.networknt", List.of("export", "cli"),
            "com.github.difflib", List.of("diff"),
            "tools.jackson", List.of("store", "export", "publish", "verify", "cli", "model.ShortestDecimal"));

    private static Map<String, ArchRule> rules(String root) {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        for (int i = 0; i < ROOMS.size(); i++) {
            String room = ROOMS.get(i);
            List<String> later = ROOMS.subList(i + 1, ROOMS.size());
            rules.put(
                    room + " looks back only",
                    noClasses()
                            .that(inRoom(root, room))
                            .should()
                            .dependOnClassesThat(described(
                                    "are of a later room",
                                    (JavaClass type) -> later.stream().anyMatch(name -> isAt(root, name, type))
                                            && !isHandedOver(root, room, type))));
        }
        rules.put(
                "the producers do not know each other",
                noClasses().that(inRoom(root, "export")).should().dependOnClassesThat(inRoom(root, "render")));
        rules.put(
                "only the front doors know the recipe",
                noClasses()
                        .that(described(
                                "are of a room",
                                type -> ROOMS.stream()
                                        .filter(room -> !room.equals("cli"))
                                        .anyMatch(room -> isAt(root, room, type))))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(root));
        LIBRARIES.forEach((library, places) -> rules.put(
                library + " is known in " + places,
                noClasses()
                        .that(described(
                                "are elsewhere",
                                type -> type.getPackageName().startsWith(root)
                                        && places.stream().noneMatch(place -> isAt(root, place, type))))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(library + "..")));
        rules.put(
                "few places touch the disk",
                noClasses()
                        .that(described(
                                "are elsewhere",
                                type -> List.of(
                                                        "store.ContainedRoot",
                                                        "store.RunSpool",
                                                        "store.ArchiveDirectory",
                                                        "store.UnpackedArchive",
                                                        "publish",
                                                        "cli")
                                                .stream()
                                                .noneMatch(place -> isAt(root, place, type))
                                        && !type.getPackageName().equals(root)))
                        .should()
                        .dependOnClassesThat(described(
                                "touch the disk",
                                type -> type.isAssignableTo(Files.class)
                                        || type.getName()
                                                .matches(
                                                        "java\\.io\\.(File|FileInputStream|FileOutputStream|FileReader|FileWriter|RandomAccessFile)")
                                        || type.getName().equals("java.nio.channels.FileChannel"))));
        rules.put(
                "nothing asks for clock, language or zone",
                noClasses()
                        .that(described(
                                "are elsewhere",
                                type -> List.of("publish.InputFile", "cli").stream()
                                        .noneMatch(place -> isAt(root, place, type))))
                        .should()
                        .callMethodWhere(described("ask the machine", call -> {
                            String owner = call.getTargetOwner().getName();
                            String name = call.getName();
                            return name.equals("currentTimeMillis")
                                    || name.equals("now")
                                            && List.of(Instant.class, LocalDate.class, LocalDateTime.class).stream()
                                                    .anyMatch(type ->
                                                            type.getName().equals(owner))
                                    || owner.equals(Clock.class.getName()) && name.startsWith("system")
                                    || owner.equals(Locale.class.getName()) && name.equals("getDefault")
                                    || owner.equals(ZoneId.class.getName()) && name.equals("systemDefault")
                                    || owner.equals(TimeZone.class.getName()) && name.equals("getDefault");
                        })));
        return rules;
    }

    /** Producers name the file that they hand over, and its content. */
    private static boolean isHandedOver(String root, String room, JavaClass type) {
        return List.of("render", "export", "data").contains(room)
                && type.getName().startsWith(root + ".publish.OutputFile");
    }

    private static DescribedPredicate<JavaClass> inRoom(String root, String room) {
        return JavaClass.Predicates.resideInAPackage(root + "." + room + "..");
    }

    private static boolean isAt(String root, String place, JavaClass type) {
        String name = root + "." + place;
        return type.getName().startsWith(name + ".")
                || type.getName().equals(name)
                || type.getName().startsWith(name + "$");
    }

    private static <T> DescribedPredicate<T> described(String text, java.util.function.Predicate<? super T> predicate) {
        return DescribedPredicate.describe(text, predicate);
    }

    static List<String> names() {
        return new ArrayList<>(rules(ROOT).keySet());
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyRuleHolds(String name) {
        rules(ROOT).get(name).allowEmptyShould(true).check(CODE);
    }

    @Test
    void theFormatsOfStoresDoNotKnowEachOther() {
        SlicesRuleDefinition.slices()
                .matching("dev.sigx.store.(*)..")
                .should()
                .notDependOnEachOther()
                .check(CODE);
    }

    @Test
    void theHouseIsLookedAtAsAWhole() {
        assertThat(CODE).hasSizeGreaterThan(150);
        for (String room : ROOMS) {
            if (!room.equals("cli")) {
                assertThat(CODE.that(inRoom(ROOT, room))).as(room).isNotEmpty();
            }
        }
    }

    @Test
    void aHouseWithPlantedFaultsIsRefused() {
        JavaClasses planted = new ClassFileImporter().importPackages(PLANTED);
        List<String> broken = rules(PLANTED).entrySet().stream()
                .filter(rule ->
                        rule.getValue().allowEmptyShould(true).evaluate(planted).hasViolation())
                .map(Map.Entry::getKey)
                .toList();
        assertThat(broken)
                .containsExactlyInAnyOrder(
                        "model looks back only",
                        "render looks back only",
                        "only the front doors know the recipe",
                        "org.apache.commons.csv is known in [export, store]",
                        "few places touch the disk",
                        "nothing asks for clock, language or zone");
    }
}
