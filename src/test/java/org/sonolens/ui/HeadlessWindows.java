package org.sonolens.ui;

import com.sun.glass.ui.Application;
import java.lang.reflect.Field;

/**
 * The windows that the toolkit's headless platform remembers: each robot the window before, that its robot, and so on for
 * ever, with all they show. FX thread only.
 */
final class HeadlessWindows {
    private HeadlessWindows() {}

    /** Lets go of windows that are closed; the next one that is shown is remembered as before. */
    static void forget() {
        Object robot = value(Application.GetApplication(), "activeRobot");
        while (robot != null) {
            Object window = value(robot, "activeWindow");
            if (window == null) {
                return;
            }
            Object before = value(window, "robot");
            set(robot, "activeWindow", null);
            robot = before == robot ? null : before;
        }
    }

    private static Object value(Object owner, String name) {
        try {
            return field(owner, name).get(owner);
        } catch (IllegalAccessException | NoSuchFieldException otherToolkit) {
            throw new AssertionError("the headless platform is another one by now", otherToolkit);
        }
    }

    private static void set(Object owner, String name, Object value) {
        try {
            field(owner, name).set(owner, value);
        } catch (IllegalAccessException | NoSuchFieldException otherToolkit) {
            throw new AssertionError("the headless platform is another one by now", otherToolkit);
        }
    }

    private static Field field(Object owner, String name) throws NoSuchFieldException {
        Field field = owner.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }
}
