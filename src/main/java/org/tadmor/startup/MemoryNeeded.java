package org.tadmor.startup;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.util.unit.DataSize;

/** The heap that the language models need beside the service; with less, Tadmor would start and fail at the first article. */
final class MemoryNeeded implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    static final String SETTING = "tadmor.startup.heap";

    private static final String USUAL = "1500MB";

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        DataSize needed = DataSize.parse(event.getEnvironment().getProperty(SETTING, USUAL));
        check(needed, DataSize.ofBytes(Runtime.getRuntime().maxMemory()), DataSize.ofBytes(machineMemory()));
    }

    static void check(DataSize needed, DataSize heap, DataSize machine) {
        if (machine.compareTo(needed) < 0) {
            throw new StartupProblem(
                    "This machine (or container) has %d MB of memory; the language models alone need a heap of %d MB."
                            .formatted(machine.toMegabytes(), needed.toMegabytes()),
                    "Run Tadmor where there are 4 GB or more, or raise the container's memory limit.");
        }
        if (heap.compareTo(needed) < 0) {
            throw new StartupProblem(
                    "Java may use a heap of %d MB; the language models need %d MB."
                            .formatted(heap.toMegabytes(), needed.toMegabytes()),
                    "Start with a larger heap: java -Xmx3g -jar tadmor.jar (mvn spring-boot:run does so by itself).");
        }
    }

    private static long machineMemory() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
    }
}
