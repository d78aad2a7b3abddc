// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.udm;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.simulator.genesys.udm.content.Selection;
import io.camelcx.simulator.genesys.udm.content.TimeFrame;
import java.util.Optional;

/**
 * What a caller asked a job to do.
 *
 * @param source such as {@code UCS}
 * @param type {@code UCS} or {@code DataSync} in version 10, else the type of the parameters
 * @param title the job's title
 * @param description any text
 * @param selection what is exported
 * @param schedule when
 * @param fileSplitSize as it was sent
 * @param suspended whether the job waits for its resumption
 */
public record JobRequest(
        String source,
        String type,
        String title,
        Optional<String> description,
        Selection selection,
        Schedule schedule,
        Optional<String> fileSplitSize,
        boolean suspended) {

    /** An export of everything, at once, in one file. */
    static JobRequest everything(String title) {
        return new JobRequest(
                "UCS",
                "UCS",
                title,
                Optional.empty(),
                new Selection("all", java.util.List.of(), TimeFrame.ALL, true),
                Schedule.NOW,
                Optional.empty(),
                false);
    }

    /**
     * Reads the body of a request.
     *
     * @throws io.camelcx.simulator.http.RefusedException with 400, which names the field
     */
    static JobRequest read(JsonNode body, boolean typed) {
        JobFields fields = new JobFields(body);
        JobFields frame = fields.object("timeFrame");
        JobFields scheduler = fields.object("schedulerParam");
        JobFields parameters = fields.object("jobParams");
        String exported = parameters.required("type");
        return new JobRequest(
                fields.required("source"),
                typed ? fields.required("type") : exported,
                fields.required("title"),
                fields.text("description"),
                new Selection(
                        exported,
                        parameters.texts("media"),
                        frame.flag("all") ? TimeFrame.ALL : new TimeFrame(frame.time("dateFrom"), frame.time("dateTo")),
                        parameters.flag("exportAttachments")),
                scheduler.schedule(),
                parameters.splitSize("fileSplitSize").or(() -> fields.splitSize("fileSplitSize")),
                fields.requiredFlag("suspended"));
    }
}
