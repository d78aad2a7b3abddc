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
package io.camelcx.simulator.cxone.settings;

import io.camelcx.simulator.settings.Checks;
import java.util.List;

/**
 * What the answers of the Data Extraction API look like where the vendor's text and what was seen differ, immutable.
 *
 * @param jobIdAsObject whether a submission answers {@code {"jobId": "..."}}; otherwise it answers the bare JSON string
 * @param submitStatus the status of an accepted submission: 202 as in the text, or 200
 * @param jobStatus the status of an answer about a job: 200 as it was seen, or 202 as in the text
 * @param successWord how the state of a job that has succeeded is spelled: {@code SUCCEEDED} or {@code SUCCESS}
 */
public record ReplySettings(boolean jobIdAsObject, int submitStatus, int jobStatus, String successWord) {

    public ReplySettings {
        Checks.requireOneOf(List.of(200, 202), "submitStatus", submitStatus);
        Checks.requireOneOf(List.of(200, 202), "jobStatus", jobStatus);
        if (!List.of("SUCCEEDED", "SUCCESS").contains(successWord)) {
            throw new IllegalArgumentException(
                    "successWord is '" + successWord + "', allowed are SUCCEEDED and SUCCESS");
        }
    }

    public static ReplySettings defaults() {
        return new ReplySettings(false, 202, 200, "SUCCEEDED");
    }

    public ReplySettings withJobIdAsObject(boolean object) {
        return new ReplySettings(object, submitStatus, jobStatus, successWord);
    }

    public ReplySettings withSubmitStatus(int status) {
        return new ReplySettings(jobIdAsObject, status, jobStatus, successWord);
    }

    public ReplySettings withJobStatus(int status) {
        return new ReplySettings(jobIdAsObject, submitStatus, status, successWord);
    }

    public ReplySettings withSuccessWord(String word) {
        return new ReplySettings(jobIdAsObject, submitStatus, jobStatus, word);
    }
}
