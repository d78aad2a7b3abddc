// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.content;

import java.util.List;

/** Comments as users write them, which a reader of CSV must handle. */
final class Comments {
    private static final List<String> TEXTS = List.of(
            "",
            "",
            "The greeting was fine.",
            "I disagree.\nThe customer had hung up already.\n\nPlease listen again.",
            "",
            "He said \"no\", twice",
            "First line\r\nsecond line, with a comma\r\n\"third\" line",
            "Grün; schön; äöüß €",
            "",
            "Great call 👍🏽 – thanks! 🎉",
            "=SUM(A1:A9)",
            "  blanks before and after  ",
            "",
            "\"\"",
            "tab\there, and a back\\slash",
            "Ends with a line break\n");

    private Comments() {}

    /** The texts are used in turn, so that a day with as many rows has all of them. */
    static String of(int index) {
        return TEXTS.get(index % TEXTS.size());
    }
}
