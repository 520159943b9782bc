package health.waymark.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The server of a data directory, stopped in its tracks until closed: it accepts connections and answers nothing. */
final class FrozenServer implements AutoCloseable {

    private final List<String> processes;

    private FrozenServer(List<String> processes) {
        this.processes = processes;
    }

    static FrozenServer of(Path data) throws IOException {
        String pid = Files.readAllLines(data.resolve("database/postmaster.pid")).get(0);
        var postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        var frozen = new FrozenServer(Stream.concat(Stream.of(postmaster), postmaster.descendants())
                .map(each -> String.valueOf(each.pid()))
                .toList());
        frozen.send("-STOP");
        return frozen;
    }

    @Override
    public void close() throws IOException {
        send("-CONT");
    }

    private void send(String signal) throws IOException {
        var command = new ArrayList<>(List.of("kill", signal));
        command.addAll(processes);
        new ProcessBuilder(command).start().onExit().join();
    }
}
