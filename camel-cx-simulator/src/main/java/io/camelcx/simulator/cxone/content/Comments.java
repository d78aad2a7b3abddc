/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.camelcx.simulator.cxone.content;

import java.util.List;

/** What people write into a field for text, and what a reader of CSV must survive. */
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

    /** The texts take turns, so that a day with as many rows has all of them. */
    static String of(int index) {
        return TEXTS.get(index % TEXTS.size());
    }
}
