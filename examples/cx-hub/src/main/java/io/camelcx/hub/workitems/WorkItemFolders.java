// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.workitems;

import java.nio.file.Path;

/**
 * Where files and results are.
 *
 * @param root the folder that holds all others
 */
public record WorkItemFolders(Path root) {

    /** Where files are dropped. */
    public Path in() {
        return root.resolve("in");
    }

    /** The answers to the rows of a file: a JSON object a line. */
    public Path answers(String file) {
        return root.resolve("out").resolve(file + ".answers.jsonl");
    }

    /** The refused rows of a file: a JSON object a line; absent if there are none. */
    public Path deadLetters(String file) {
        return root.resolve("dead").resolve(file + ".jsonl");
    }

    /** Where a file goes when all its rows are done. */
    public Path done(String file) {
        return root.resolve("done").resolve(file);
    }
}
