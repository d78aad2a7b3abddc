// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract;

import io.camelcx.cxone.extract.client.ExtractProgress;
import io.camelcx.support.console.ConsoleReport;
import java.util.List;
import java.util.Map;
import org.apache.camel.spi.annotations.DevConsole;
import org.apache.camel.support.console.AbstractDevConsole;
import org.apache.camel.util.json.JsonObject;

/** What an operator asks of {@code cxone-extract}: what is under way, and how far it is. */
@DevConsole(
        name = "cxone-extract",
        displayName = "CXone Data Extraction",
        description = "Extractions that are under way")
public final class CxoneExtractDevConsole extends AbstractDevConsole {

    public CxoneExtractDevConsole() {
        super("camel", "cxone-extract", "CXone Data Extraction", "Extractions that are under way");
    }

    @Override
    protected String doCallText(Map<String, Object> options) {
        return report().text();
    }

    @Override
    protected JsonObject doCallJson(Map<String, Object> options) {
        return report().json();
    }

    private ConsoleReport report() {
        return new ConsoleReport("extractions", extractions());
    }

    private List<JsonObject> extractions() {
        return getCamelContext().getEndpoints().stream()
                .filter(CxoneExtractEndpoint.class::isInstance)
                .map(CxoneExtractEndpoint.class::cast)
                .flatMap(endpoint -> endpoint.underWay().stream().map(each -> describe(endpoint, each)))
                .toList();
    }

    private static JsonObject describe(CxoneExtractEndpoint endpoint, ExtractProgress progress) {
        ExtractProgress.Moment moment = progress.moment();
        JsonObject json = new JsonObject();
        json.put("entityName", endpoint.getEntityName());
        json.put("step", moment.step().name());
        json.put("of", moment.what());
        json.put("job", moment.jobId().orElse(""));
        json.put("since", moment.since().toString());
        json.put("bytes", progress.bytes());
        json.put("rows", progress.rows());
        json.put("malformed", progress.malformedRows());
        return json;
    }
}
