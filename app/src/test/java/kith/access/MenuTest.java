package kith.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import kith.access.AccessRules.Answer;
import kith.access.AccessRules.Request;
import kith.kernel.WorkerId;
import kith.ui.MenuEntry;
import org.junit.jupiter.api.Test;

class MenuTest {

    @Test
    void nobodys_menu_has_more_than_six_entries() {
        for (Role role : Role.values()) {
            assertThat(MenuEntry.shortened(entries(role))).as(role.name()).hasSizeBetween(1, 6);
        }
    }

    @Test
    void a_section_of_one_entry_is_that_entry() {
        MenuEntry jobs = new MenuEntry("Jobs", "/jobs", 90, MenuEntry.Section.ADMINISTRATION);
        MenuEntry mail = new MenuEntry("E-mails", "/mail", 95, MenuEntry.Section.ADMINISTRATION);

        assertThat(MenuEntry.shortened(List.of(jobs))).containsExactly(jobs);
        assertThat(MenuEntry.shortened(List.of(jobs, mail)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.href()).isEqualTo("/administration"));
    }

    private static List<MenuEntry> entries(Role role) {
        Viewer viewer = Viewer.of(new WorkerId(7), "somebody", role, Set.of());
        return Declared.permissions().stream()
                .filter(permission -> !(AccessRules.decide(Request.of(viewer, permission)) instanceof Answer.Refuse))
                .flatMap(permission -> permission.menuEntry().stream())
                .toList();
    }
}
