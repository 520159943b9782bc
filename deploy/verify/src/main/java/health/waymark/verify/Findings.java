package health.waymark.verify;

import java.util.ArrayList;
import java.util.List;

/** What is wrong, one sentence each, as far as anybody would read on. */
final class Findings {
    private static final int SHOWN = 20;

    private final List<String> sentences = new ArrayList<>();
    private long more;

    void add(String sentence) {
        if (sentences.size() < SHOWN) {
            sentences.add(sentence);
        } else {
            more++;
        }
    }

    boolean isEmpty() {
        return sentences.isEmpty();
    }

    List<String> sentences() {
        List<String> all = new ArrayList<>(sentences);
        if (more > 0) {
            all.add("And " + more + " more like these.");
        }
        return all;
    }
}
