package health.waymark.standalone;

import java.util.ArrayList;
import java.util.List;

/** Options that aren't ours go to Spring, which wants {@code --name=value}; {@code --name value} is meant as well. */
final class SpringArguments {

    private SpringArguments() {}

    static List<String> of(List<String> words) {
        var arguments = new ArrayList<String>();
        for (String word : words) {
            int last = arguments.size() - 1;
            if (!word.startsWith("-") && last >= 0 && isNameOnly(arguments.get(last))) {
                arguments.set(last, arguments.get(last) + "=" + word);
            } else {
                arguments.add(word);
            }
        }
        return arguments;
    }

    private static boolean isNameOnly(String argument) {
        return argument.startsWith("--") && !argument.contains("=");
    }
}
