// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract;

import io.camelcx.cxone.extract.client.ExtractProgress;
import io.camelcx.support.component.EntriesConsole;
import java.util.List;
import org.apache.camel.spi.annotations.DevConsole;
import org.apache.camel.util.json.JsonObject;

/** The running extractions and their progress, for an operator. */
@DevConsole(
        name = "cxone-extract",
        displayName = "CXone Data Extraction",
        description = "Running extractions and their progress")
public final class CxoneExtractDevConsole extends EntriesConsole {

    public CxoneExtractDevConsole() {
        super("cxone-extract", "CXone Data Extraction", "Running extractions and their progress", "extractions");
    }

    @Override
    protected List<JsonObject> entries() {
        return getCamelContext().getEndpoints().stream()
                .filter(CxoneExtractEndpoint.class::isInstance)
                .map(CxoneExtractEndpoint.class::cast)
                .flatMap(endpoint -> endpoint.running().stream().map(each -> describe(endpoint, each)))
                .toList();
    }

    private static JsonObject describe(CxoneExtractEndpoint endpoint, ExtractProgress progress) {
        ExtractProgress.Status status = progress.status();
        JsonObject json = new JsonObject();
        json.put("entityName", endpoint.getEntityName());
        json.put("step", status.step().name());
        json.put("of", status.what());
        json.put("job", status.jobId().orElse(""));
        json.put("since", status.since().toString());
        json.put("bytes", progress.bytes());
        json.put("rows", progress.rows());
        json.put("malformed", progress.malformedRows());
        return json;
    }
}
