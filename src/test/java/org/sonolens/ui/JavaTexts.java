package org.sonolens.ui;

import java.util.ArrayList;
import java.util.List;

/** The literals of a Java source, each with the calls it stands in, and the calls of one method. Pure functions. */
final class JavaTexts {
    private JavaTexts() {}

    /**
     * A literal.
     *
     * @param line from 1
     * @param text as it is written, escapes included
     * @param calls what stands before each open parenthesis around it, the innermost last; empty for brackets alone
     */
    record Literal(int line, String text, List<String> calls) {
        /** What it is given to; empty for nothing. */
        String call() {
            return calls.isEmpty() ? "" : calls.getLast();
        }
    }

    /** All literals of a source, comments left out. */
    static List<Literal> literals(String source) {
        List<Literal> found = new ArrayList<>();
        List<String> calls = new ArrayList<>();
        int line = 1;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\n') {
                line++;
            } else if (source.startsWith("//", i)) {
                i = source.indexOf('\n', i) - 1;
            } else if (source.startsWith("/*", i)) {
                int end = source.indexOf("*/", i);
                line += (int)
                        source.substring(i, end).chars().filter(x -> x == '\n').count();
                i = end + 1;
            } else if (c == '"' || c == '\'') {
                int end = endOfLiteral(source, i);
                if (c == '"') {
                    found.add(new Literal(line, source.substring(i + 1, end), List.copyOf(calls)));
                }
                i = end;
            } else if (c == '(') {
                calls.add(nameBefore(source, i));
            } else if (c == ')') {
                calls.removeLast();
            }
        }
        return found;
    }

    /** The arguments of each call of a method, as they are written. @param method such as Words.of */
    static List<List<String>> calls(String source, String method) {
        List<List<String>> found = new ArrayList<>();
        String begin = method + "(";
        for (int at = source.indexOf(begin); at >= 0; at = source.indexOf(begin, at + 1)) {
            if (!Character.isJavaIdentifierPart(source.charAt(at - 1))) {
                found.add(arguments(source, at + begin.length()));
            }
        }
        return found;
    }

    private static List<String> arguments(String source, int from) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int start = from;
        for (int i = from; ; i++) {
            char c = source.charAt(i);
            if (c == '"' || c == '\'') {
                i = endOfLiteral(source, i);
            } else if (depth == 0 && (c == ',' || c == ')')) {
                arguments.add(source.substring(start, i).strip());
                start = i + 1;
                if (c == ')') {
                    return arguments;
                }
            } else if (c == '(' || c == '{' || c == '[') {
                depth++;
            } else if (c == ')' || c == '}' || c == ']') {
                depth--;
            }
        }
    }

    private static int endOfLiteral(String source, int from) {
        int i = from + 1;
        while (source.charAt(i) != source.charAt(from)) {
            i += source.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }

    private static String nameBefore(String source, int paren) {
        int start = paren;
        while (start > 0
                && (Character.isJavaIdentifierPart(source.charAt(start - 1)) || source.charAt(start - 1) == '.')) {
            start--;
        }
        return source.substring(start, paren);
    }
}
