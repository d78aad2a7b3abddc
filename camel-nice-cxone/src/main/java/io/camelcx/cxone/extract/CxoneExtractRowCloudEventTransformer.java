// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.support.component.CloudEventMessage;
import io.camelcx.support.json.ExactJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Message;
import org.apache.camel.spi.DataType;
import org.apache.camel.spi.DataTypeTransformer;
import org.apache.camel.spi.Transformer;

/**
 * A row of an extraction, a map or JSON, as a CloudEvent whose body is JSON. Windows overlap: a row that another window delivers again has the same id
 * unless one of its fields was changed.
 */
@DataTypeTransformer(
        name = "cxone-extract:row-application-cloudevents",
        description =
                "Makes a CloudEvent of a row of an extracted file: sets the headers of CloudEvents, and the body to JSON")
public class CxoneExtractRowCloudEventTransformer extends Transformer {

    private final ObjectMapper mapper = ExactJson.mapper();

    @Override
    public void transform(Message message, DataType from, DataType to)
            throws InvalidPayloadException, JsonProcessingException {
        String json = message.getBody() instanceof Map<?, ?> row
                ? mapper.writeValueAsString(row)
                : message.getMandatoryBody(String.class);
        String entity = message.getHeader(CxoneExtractConstants.ENTITY_NAME, "", String.class);
        String version = message.getHeader(CxoneExtractConstants.VERSION, "", String.class);
        new CloudEventMessage(
                        "io.camelcx.cxone.extract.row",
                        List.of(entity, version, json),
                        entity,
                        Optional.empty(),
                        CloudEventMessage.JSON)
                .describe(message, "cxone-extract");
        message.setBody(json);
    }
}
