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
