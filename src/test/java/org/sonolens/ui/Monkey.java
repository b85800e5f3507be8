package org.sonolens.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.robot.Robot;
import org.sonolens.play.RecordedLine;

/**
 * Does to a window what comes to its mind: keys of the table of actions, actions by name, clicks, drags, wheel, text in
 * fields, sizes, and hearing what is played. The same seed does the same, as far as the window is in the same state. FX
 * thread only.
 */
final class Monkey {
    /** Ends the window, which others do. */
    private static final Set<String> NEVER = Set.of("close");

    private static final String LETTERS = "sqxunzpbklmfhid0123456789.:, -+[]_äß日";
    private static final List<String> TIMES =
            List.of("0:01.5", "2 s", "12345 samples", "-3", "9:99", "at 21:34:26", "x", "");

    private final OpenWindow open;
    private final Random random;
    private final Robot robot = new Robot();
    private final List<Action> actions;

    Monkey(OpenWindow open, long seed) {
        this.open = open;
        this.random = new Random(seed);
        List<Action> all = new ArrayList<>(open.window().comfort().table().all());
        if (!all.removeIf(action -> NEVER.contains(action.id()))) {
            throw new AssertionError("the table has no action " + NEVER);
        }
        actions = List.copyOf(all);
    }

    List<Action> actions() {
        return actions;
    }

    /** Does one thing. @return what, in a few words */
    String act() {
        int what = random.nextInt(100);
        if (what < 40) {
            return key();
        } else if (what < 50) {
            Action action = any(actions);
            action.run().run();
            return action.id();
        } else if (what < 58) {
            return click();
        } else if (what < 66) {
            return dragWithMouse();
        } else if (what < 71) {
            return dragOnPicture();
        } else if (what < 81) {
            return wheel();
        } else if (what < 86) {
            return typing();
        } else if (what < 88) {
            return resize();
        } else if (what < 92) {
            return hear();
        } else if (what < 96) {
            return goToFile();
        }
        return leave();
    }

    /** Leaves whatever is open over the window, and plays no more. */
    String leave() {
        press(KeyCode.ESCAPE, false, false, false);
        return "Esc";
    }

    private String key() {
        Action action = any(actions);
        if (action.keys().isEmpty()) {
            action.run().run();
            return action.id();
        }
        Action.Key key = any(action.keys());
        if (key.isTyped()) {
            type(key.character());
        } else {
            press(key.code(), key.control(), key.shift(), key.alt());
        }
        return key.label() + " (" + action.id() + ")";
    }

    private String click() {
        double[] at = somewhere();
        robot.mouseMove(at[0], at[1]);
        MouseButton button = random.nextInt(8) == 0 ? MouseButton.SECONDARY : MouseButton.PRIMARY;
        int times = random.nextInt(5) == 0 ? 2 : 1;
        for (int i = 0; i < times; i++) {
            onWindow(() -> {
                robot.mousePress(button);
                robot.mouseRelease(button);
            });
        }
        return times + " x " + button + " at " + (int) at[0] + ", " + (int) at[1];
    }

    /** From anywhere to anywhere: boxes, axes, colour bar, edges of panes, overview, list. */
    private String dragWithMouse() {
        double[] from = random.nextBoolean() ? onPicture() : somewhere();
        double[] to = random.nextBoolean() ? onPicture() : somewhere();
        MouseButton button = random.nextInt(6) == 0 ? MouseButton.MIDDLE : MouseButton.PRIMARY;
        robot.mouseMove(from[0], from[1]);
        onWindow(() -> robot.mousePress(button));
        int steps = 1 + random.nextInt(4);
        for (int i = 1; i <= steps; i++) {
            robot.mouseMove(from[0] + (to[0] - from[0]) * i / steps, from[1] + (to[1] - from[1]) * i / steps);
        }
        if (!onWindow(() -> robot.mouseRelease(button))) {
            // a system tells of the release wherever the pointer is
            robot.mouseMove(open.stage().getX() + 20, open.stage().getY() + 20);
            onWindow(() -> robot.mouseRelease(button));
        }
        return "drag from " + (int) from[0] + ", " + (int) from[1] + " to " + (int) to[0] + ", " + (int) to[1];
    }

    /** The headless platform's robot cannot press where no window is, as beside one that was just made smaller. @return whether one is */
    private static boolean onWindow(Runnable mouse) {
        try {
            mouse.run();
            return true;
        } catch (NullPointerException noWindow) {
            if (!noWindow.getStackTrace()[0].getClassName().endsWith(".HeadlessRobot")) {
                throw noWindow;
            }
            return false;
        }
    }

    /** The robot's mouse of the headless platform knows nothing of keys held down. */
    private String dragOnPicture() {
        Node picture = random.nextInt(4) == 0 ? open.window().waveform() : open.picture();
        boolean shift = random.nextBoolean();
        double[] from = in(picture);
        double[] to = in(picture);
        mouse(picture, MouseEvent.MOUSE_PRESSED, from, shift);
        mouse(picture, MouseEvent.MOUSE_DRAGGED, new double[] {(from[0] + to[0]) / 2, (from[1] + to[1]) / 2}, shift);
        mouse(picture, MouseEvent.MOUSE_DRAGGED, to, shift);
        mouse(picture, MouseEvent.MOUSE_RELEASED, to, shift);
        return (shift ? "Shift" : "Ctrl") + "+drag";
    }

    private void mouse(Node node, EventType<MouseEvent> type, double[] at, boolean shift) {
        Event.fireEvent(node, PointerEvents.primary(type, at[0], at[1], PointerEvents.held(shift, !shift)));
    }

    private String wheel() {
        Node node = random.nextInt(5) == 0 ? open.window().colourBar() : open.picture();
        double[] at = in(node);
        double delta = (random.nextBoolean() ? 40 : -40) * (1 + random.nextInt(3));
        boolean shift = random.nextInt(4) == 0;
        boolean control = random.nextInt(4) == 0;
        Event.fireEvent(node, PointerEvents.wheel(at[0], at[1], delta, PointerEvents.held(shift, control)));
        return "wheel " + delta + (shift ? " Shift" : "") + (control ? " Ctrl" : "");
    }

    /** Into the field that has the focus, else into the search or the field that goes to a time. */
    private String typing() {
        boolean inField = scene().getFocusOwner() instanceof TextInputControl;
        boolean toTime = random.nextBoolean();
        if (!inField) {
            press(toTime ? KeyCode.G : KeyCode.F, true, false, false);
        }
        StringBuilder text = new StringBuilder(toTime ? any(TIMES) : "");
        while (!toTime && text.length() < 1 + random.nextInt(4)) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        text.chars().forEach(letter -> type(Character.toString(letter)));
        KeyCode end = random.nextInt(3) == 0 ? KeyCode.ESCAPE : KeyCode.ENTER;
        if (random.nextInt(4) > 0) {
            press(end, false, false, false);
        }
        return "typed " + text;
    }

    private String resize() {
        int width = 700 + random.nextInt(900);
        int height = 420 + random.nextInt(480);
        open.stage().setWidth(width);
        open.stage().setHeight(height);
        return width + " x " + height;
    }

    private String hear() {
        List<RecordedLine.Line> lines = open.sound.lines();
        if (lines.isEmpty()) {
            press(KeyCode.SPACE, false, false, false);
            return "Space";
        }
        int frames = random.nextInt(9_600);
        lines.getLast().hear(frames);
        return "hear " + frames;
    }

    private String goToFile() {
        FileList files = open.window().session().files();
        int at = files.size() == 0 ? 0 : random.nextInt(files.size());
        open.window().session().goTo(at);
        return "file " + at;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private Scene scene() {
        return open.stage().getScene();
    }

    /** On the screen. */
    private double[] somewhere() {
        return new double[] {
            open.stage().getX() + 1 + random.nextInt((int) open.stage().getWidth() - 2),
            open.stage().getY() + 1 + random.nextInt((int) open.stage().getHeight() - 2)
        };
    }

    /** On the screen. */
    private double[] onPicture() {
        Bounds place = open.picture().localToScreen(open.picture().getBoundsInLocal());
        return new double[] {
            place.getMinX() + random.nextDouble() * place.getWidth(),
            place.getMinY() + random.nextDouble() * place.getHeight()
        };
    }

    /** In the scene. */
    private double[] in(Node node) {
        Bounds place = node.localToScene(node.getBoundsInLocal());
        return new double[] {
            place.getMinX() + random.nextDouble() * place.getWidth(),
            place.getMinY() + random.nextDouble() * place.getHeight()
        };
    }

    private Node focus() {
        Node owner = scene().getFocusOwner();
        return owner == null ? scene().getRoot() : owner;
    }

    private void press(KeyCode code, boolean control, boolean shift, boolean alt) {
        Event.fireEvent(focus(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, alt, false));
        Event.fireEvent(focus(), new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, shift, control, alt, false));
    }

    private void type(String letter) {
        Event.fireEvent(
                focus(), new KeyEvent(KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false));
    }
}
