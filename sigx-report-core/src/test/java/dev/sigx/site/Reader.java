package dev.sigx.site;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What somebody at a browser does, in their own words: things are found by what stands on them. */
final class Reader {
    private static final String SHOWING = """
            const [inside, kinds, words, exact] = arguments;
            const said = (one) => (one.getAttribute('aria-label') || one.textContent).replace(/\\s+/g, ' ').trim();
            return [...document.querySelectorAll(inside)].flatMap(part => [...part.querySelectorAll(kinds)])
                .filter(one => one.checkVisibility({visibilityProperty: true}))
                .find(one => exact ? said(one) === words : said(one).startsWith(words)) || null;
            """;

    private final Browser browser;

    Reader(Browser browser) {
        this.browser = browser;
    }

    /** Opens an address as if it were new, also where only its fragment is. */
    void open(String address) {
        browser.open("about:blank");
        browser.open(address);
    }

    /** Opens the panel, or comes back to it, and waits until the comparison and the table of runs stand. */
    void openPanel(String address) {
        open(address);
        panel();
    }

    void panel() {
        await("document.getElementById('picker')?.dataset.ready && (!location.hash.includes('runs=')"
                + " || document.getElementById('comparison').dataset.ready && document.querySelector('.savebox'))");
    }

    void await(String condition) {
        browser.await("const done = arguments[0]; const look = () => (" + condition
                + ") ? done(null) : setTimeout(look, 20);" + " look();");
    }

    /** Waits for a page; in Java, because a script does not outlive its page. */
    void awaitPage(String part) {
        for (int look = 0; look < 200 && !browser.address().contains(part); look++) {
            pause();
        }
        await("document.readyState === 'complete' && location.href.includes('" + part + "')");
    }

    private static void pause() {
        try {
            Thread.sleep(25);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** Clicks the button, link or summary that has these words, or this name where it has no words. */
    void click(String inside, String words) {
        press(find(inside, "button, a, summary", words, true));
    }

    /** Clicks the box, or the label of a box, that begins with these words. */
    void tick(String inside, String words) {
        press(find(inside, "label, input[type=checkbox]", words, false));
    }

    void mode(boolean expert) {
        if (browser.element("#expert").isSelected() != expert) {
            press(browser.element("label.mode"));
        }
    }

    /** Chooses what begins with these words in the list of that label. */
    void choose(String inside, String label, String option) {
        WebElement list = find(inside, "label", label, false).findElement(By.tagName("select"));
        list.findElements(By.tagName("option")).stream()
                .filter(one -> one.getDomProperty("textContent").strip().startsWith(option))
                .findFirst()
                .orElseThrow(() -> new AssertionError(label + " offers no " + option))
                .click();
    }

    /** Replaces what stands in the field of that label. */
    WebElement type(String inside, String label, CharSequence... keys) {
        WebElement field = find(inside, "label", label, false).findElement(By.tagName("input"));
        browser.run("arguments[0].scrollIntoView({block: 'center'}); arguments[0].select?.()", field);
        field.sendKeys(keys);
        return field;
    }

    WebElement find(String inside, String kinds, String words, boolean exact) {
        Object found = browser.run(SHOWING, inside, kinds, words, exact);
        if (found == null) {
            throw new AssertionError("nothing says \"" + words + "\" in " + inside + " of " + browser.address());
        }
        return (WebElement) found;
    }

    boolean shows(String inside, String kinds, String words) {
        return browser.run(SHOWING, inside, kinds, words, false) != null;
    }

    private void press(WebElement element) {
        browser.run("arguments[0].scrollIntoView({block: 'center'})", element);
        element.click();
    }

    /** What has the focus: its name or words. */
    String focus() {
        return browser.run(
                        "const one = document.activeElement; return one === document.body ? 'the page'"
                                + " : (one.getAttribute('aria-label') || one.textContent || one.id).replace(/\\s+/g, ' ').trim()")
                .toString();
    }

    /** The words that parts of the page show, read in one go. */
    List<String> words(String selector) {
        return ((List<?>) browser.run(
                        "return [...document.querySelectorAll(arguments[0])].filter(one => one.checkVisibility())"
                                + ".map(one => one.textContent.replace(/\\s+/g, ' ').trim())",
                        selector))
                .stream().map(Object::toString).toList();
    }

    String text(String selector) {
        return browser.element(selector).getText();
    }

    /** Goes on with Tab until what has the focus begins with these words. */
    void tabTo(String words) {
        for (int stop = 0; stop < 400; stop++) {
            if (focus().startsWith(words)) {
                return;
            }
            browser.press(Keys.TAB);
        }
        throw new AssertionError("Tab does not reach \"" + words + "\"; it is at \"" + focus() + "\"");
    }
}
