package kith.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.function.BooleanSupplier;

/// What a key worker does on a phone while they have the conversation.
final class PhoneConversation {

    static final int PHONE = 375;

    private static final String EVERYTHING_KEPT = """
            () => new Promise((done, failed) => {
              const open = indexedDB.open('kith-kept');
              open.onerror = () => failed(open.error);
              open.onsuccess = () => {
                const all = open.result.transaction('kept').objectStore('kept').getAll();
                all.onsuccess = () => {
                  open.result.close();
                  done(all.result.map(one => JSON.stringify({...one, iv: [...one.iv]})
                    + String.fromCharCode(...new Uint8Array(one.data))));
                };
              };
            })
            """;

    /// The address of somebody's page, after their care has begun.
    static String beginCare(Tab tab, int nth) {
        tab.goTo("/");
        tab.follow("Walworth");
        tab.page().locator("th a[href^='/people/']").nth(nth).click();
        String person = tab.page().url().replaceAll(".*(/people/[^/?#]+).*", "$1");
        tab.press("Begin care coordination");
        tab.page().getByLabel("Team").selectOption(DemonstrationBorough.WALWORTH_TEAM);
        tab.press("Begin");
        return person;
    }

    /// Signs in in another page of the same device.
    static Page signIn(BrowserContext device, String site, String worker) {
        Page other = device.newPage();
        other.navigate(site + "/sign-in");
        other.getByLabel("Sign-in name").fill(worker);
        other.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                .fill(DemonstrationBorough.PASSWORD);
        other.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        return other;
    }

    /// Everything that the device keeps, as text.
    static List<String> kept(Page page) {
        return ((List<?>) page.evaluate(EVERYTHING_KEPT))
                .stream().map(String::valueOf).toList();
    }

    static void until(Tab tab, BooleanSupplier happens) {
        for (int i = 0; i < 200; i++) {
            if (happens.getAsBoolean()) {
                return;
            }
            tab.page().waitForTimeout(100);
        }
        throw new AssertionError("It did not happen. The page says: " + tab.text());
    }

    static void says(Tab tab, String words) {
        until(tab, () -> tab.page().locator("[data-saved]").innerText().contains(words));
    }

    static void write(Tab tab, String step, String words) {
        tab.page().locator("#" + step).fill(words);
    }

    static void goOn(Tab tab) {
        tab.page().locator(".kith-step:not([hidden]) button[data-next]").click();
    }

    private PhoneConversation() {}
}
