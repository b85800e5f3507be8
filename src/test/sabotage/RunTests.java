import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * Runs tests named Class#method, or whole classes. Ends with 0 when all passed, 1 when one failed, 2 when a name fits no
 * test.
 */
public final class RunTests {
    private RunTests() {}

    /** The exceptions with the frames that are ours. */
    private static void print(TestExecutionSummary.Failure failure) {
        System.out.println("FAILED " + failure.getTestIdentifier().getLegacyReportingName());
        for (Throwable why = failure.getException(); why != null; why = why.getCause()) {
            System.out.println("  " + why);
            Arrays.stream(why.getStackTrace())
                    .filter(frame -> frame.getClassName().startsWith("org.sonolens"))
                    .limit(12)
                    .forEach(frame -> System.out.println("    at " + frame));
        }
    }

    public static void main(String[] names) throws ClassNotFoundException {
        List<DiscoverySelector> selectors = new ArrayList<>();
        for (String name : names) {
            String[] parts = name.split("#");
            Class<?> type = Class.forName(parts[0]);
            if (parts.length == 1) {
                selectors.add(selectClass(type));
                continue;
            }
            List<Method> methods = Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> method.getName().equals(parts[1]))
                    .toList();
            if (methods.isEmpty()) {
                System.out.println("no such test: " + name);
                System.exit(2);
            }
            methods.forEach(method -> selectors.add(selectMethod(type, method)));
        }
        LauncherDiscoveryRequest request =
                LauncherDiscoveryRequestBuilder.request().selectors(selectors).build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, listener);
        TestExecutionSummary summary = listener.getSummary();
        summary.getFailures().forEach(RunTests::print);
        System.out.println(summary.getTestsSucceededCount() + " passed, " + summary.getTotalFailureCount() + " failed, "
                + summary.getTestsSkippedCount() + " skipped");
        if (summary.getTotalFailureCount() > 0) {
            System.exit(1);
        }
        System.exit(summary.getTestsSucceededCount() == 0 ? 2 : 0);
    }
}
