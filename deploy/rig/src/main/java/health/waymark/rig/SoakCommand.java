package health.waymark.rig;

import health.waymark.rig.load.SteadyCallers;
import health.waymark.rig.target.Application;
import health.waymark.rig.target.ClinicSystem;
import health.waymark.rig.target.Memory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Constant work for long: does memory stay where it is, do views stay as close behind? */
@Command(
        name = "soak",
        description = "Sends commands at a constant rate and samples the heap after a collection, and how long a reader"
                + " waits to see what was just recorded. Says whether both stay flat.")
final class SoakCommand implements Callable<Integer> {
    @Mixin
    private Target target = new Target();

    @Option(names = "--minutes", description = "how long (${DEFAULT-VALUE})", defaultValue = "15")
    private int minutes;

    @Option(names = "--rate", description = "commands a second (${DEFAULT-VALUE})", defaultValue = "300")
    private int rate;

    @Option(names = "--folder", description = "where data is kept (${DEFAULT-VALUE})", defaultValue = "rig-soak")
    private Path folder = Path.of("rig-soak");

    /** One minute; memory in MiB, waits in milliseconds. */
    private record Sample(int minute, long commands, long heap, long resident, long medianWait, long longWait) {}

    @Override
    public Integer call() throws Exception {
        RigFolder kept = new RigFolder(folder);
        List<Sample> samples = new ArrayList<>();
        try (Application waymark = Application.start(target.command(), kept.path());
                SteadyCallers callers = new SteadyCallers(new ClinicSystem(waymark.address(), kept.data()), rate)) {
            System.out.println(
                    "| minute | commands/s | heap after GC, MiB | resident, MiB | wait p50, ms | wait p99, ms |");
            System.out.println("|---|---|---|---|---|---|");
            Memory memory = new Memory(waymark.pid());
            for (int minute = 1; minute <= minutes; minute++) {
                TimeUnit.MINUTES.sleep(1);
                SteadyCallers.Minute seen = callers.lastMinute();
                Sample sample = new Sample(
                        minute,
                        seen.commands() / 60,
                        memory.heapAfterCollection(),
                        memory.resident(),
                        seen.wait(0.5),
                        seen.wait(0.99));
                samples.add(sample);
                System.out.printf(
                        "| %d | %d | %d | %d | %d | %d |%n",
                        sample.minute,
                        sample.commands,
                        sample.heap,
                        sample.resident,
                        sample.medianWait,
                        sample.longWait);
            }
        }
        boolean flat = flat("heap after GC", samples, Sample::heap, 1.1, 16)
                & flat("wait p50", samples, Sample::medianWait, 1.25, 10)
                & flat("wait p99", samples, Sample::longWait, 1.5, 50);
        System.out.println(flat ? "FLAT" : "NOT FLAT");
        return flat ? 0 : 1;
    }

    /** The last third is no more than so many times the middle one; the first warms up. */
    private static boolean flat(
            String what, List<Sample> samples, ToLongFunction<Sample> of, double times, long spare) {
        int third = Math.max(1, samples.size() / 3);
        long middle = median(samples.subList(Math.max(0, samples.size() - 2 * third), samples.size() - third), of);
        long last = median(samples.subList(samples.size() - third, samples.size()), of);
        boolean flat = last <= middle * times + spare;
        System.out.println(
                what + ": " + middle + " in the middle third, " + last + " in the last: " + (flat ? "flat" : "RISING"));
        return flat;
    }

    private static long median(List<Sample> samples, ToLongFunction<Sample> of) {
        long[] values = samples.stream().mapToLong(of).sorted().toArray();
        return values.length == 0 ? 0 : values[values.length / 2];
    }
}
