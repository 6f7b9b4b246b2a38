package caseclerk.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The arrows between the rooms hold, and each rule is shown to be able to fail. */
class ArchitectureTest {
    private static final String ROOT = "caseclerk";
    private static final String PLANTED = "caseclerk.architecture.planted";
    /** Tests lie where this one does, whatever that folder is called. */
    private static final String TESTS = ArchitectureTest.class
            .getProtectionDomain()
            .getCodeSource()
            .getLocation()
            .toString();

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(location -> !location.contains(TESTS))
            .importPackages(ROOT);
    private static final JavaClasses SEEDED = new ClassFileImporter().importPackages(PLANTED);

    private static boolean holds(ArchRule rule, JavaClasses classes) {
        return !rule.evaluate(classes).hasViolation();
    }

    @Test
    void every_room_of_the_design_is_there() {
        TreeSet<String> wanted = new TreeSet<>(Rules.MAY_KNOW.keySet());
        wanted.add("app");
        Rules.ADAPTERS.forEach(adapter -> wanted.add("adapters." + adapter));
        TreeSet<String> found = new TreeSet<>();
        HOUSE.forEach(one -> found.add(one.getPackageName().replaceFirst("^caseclerk\\.?", "")));
        found.remove("");

        assertEquals(wanted, found);
    }

    @Test
    void rooms_know_only_the_rooms_they_may() {
        for (String room : Rules.MAY_KNOW.keySet()) Rules.arrows(ROOT, room).check(HOUSE);

        assertFalse(holds(Rules.arrows(PLANTED, "cases"), SEEDED));
        assertFalse(holds(Rules.arrows(PLANTED, "chat"), SEEDED));
    }

    @Test
    void rooms_form_no_ring() {
        Rules.noRings(ROOT).check(HOUSE);

        assertFalse(holds(Rules.noRings(PLANTED), SEEDED));
    }

    @Test
    void adapters_do_not_know_each_other() {
        for (String adapter : Rules.ADAPTERS) Rules.adaptersApart(ROOT, adapter).check(HOUSE);

        assertFalse(holds(Rules.adaptersApart(PLANTED, "storage"), SEEDED));
    }

    @Test
    void vendors_stay_behind_their_fences() {
        for (ArchRule rule : Rules.fences(ROOT)) rule.check(HOUSE);

        for (ArchRule rule : Rules.fences(PLANTED)) assertFalse(holds(rule, SEEDED), rule.getDescription());
    }

    @Test
    void only_app_creates_adapters() {
        Rules.onlyAppBuilds(ROOT).check(HOUSE);

        assertFalse(holds(Rules.onlyAppBuilds(PLANTED), SEEDED));
    }

    @Test
    void names_say_what_things_are() {
        Rules.names().check(HOUSE);

        assertFalse(holds(Rules.names(), SEEDED));
    }

    @Test
    void only_the_terminal_prints() {
        Rules.printing(ROOT).check(HOUSE);

        assertFalse(holds(Rules.printing(PLANTED), SEEDED));
    }

    @Test
    void only_the_gate_opens_connections() {
        Rules.oneGate(ROOT).check(HOUSE);

        assertFalse(holds(Rules.oneGate(PLANTED), SEEDED));
    }
}
