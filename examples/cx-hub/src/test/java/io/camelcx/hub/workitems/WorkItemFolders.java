// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.workitems;

import java.nio.file.Path;

/** The folders of files and results, in one folder. */
public record WorkItemFolders(Path root) {

    /** The folder of new files. */
    public Path in() {
        return root.resolve("in");
    }

    /** The rows of a file that are work items: a JSON object a line. */
    public Path answers(String file) {
        return root.resolve("out").resolve(file + ".answers.jsonl");
    }

    /** The refused rows of a file: a JSON object a line; absent if there are none. */
    public Path deadLetters(String file) {
        return root.resolve("dead").resolve(file + ".jsonl");
    }

    /** The place of a file when all its rows are done. */
    public Path done(String file) {
        return root.resolve("done").resolve(file);
    }
}
