package org.sonolens.ui;

import java.util.function.UnaryOperator;
import org.sonolens.settings.Marks;

/** The user's marks on pictures, remembered whenever they change. FX thread only. */
record ChosenMarks(Session session) {
    Marks now() {
        return session.settings().look().marks();
    }

    void change(UnaryOperator<Marks> step) {
        Marks next = step.apply(now());
        if (!next.equals(now())) {
            session.remember(s -> s.withLook(s.look().withMarks(next)));
        }
    }
}
