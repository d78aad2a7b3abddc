// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract;

import io.camelcx.support.component.CloudEventMessage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.camel.Message;
import org.apache.camel.spi.DataType;
import org.apache.camel.spi.DataTypeTransformer;
import org.apache.camel.spi.Transformer;

/**
 * The file of an extraction as a CloudEvent, whose body stays as it is. A window that is redelivered has the same id as long as its job is used. The
 * vendor does not say when the data were changed, so the event has no time.
 */
@DataTypeTransformer(
        name = "cxone-extract:application-cloudevents",
        description = "Makes a CloudEvent of an extracted file: sets the headers of CloudEvents")
public class CxoneExtractCloudEventTransformer extends Transformer {

    @Override
    public void transform(Message message, DataType from, DataType to) {
        new CloudEventMessage(
                        "io.camelcx.cxone.extract.file",
                        Stream.of(
                                        CxoneExtractConstants.ENTITY_NAME,
                                        CxoneExtractConstants.VERSION,
                                        CxoneExtractConstants.START_DATE,
                                        CxoneExtractConstants.END_DATE,
                                        CxoneExtractConstants.JOB_ID)
                                .map(header -> message.getHeader(header, "", String.class))
                                .toList(),
                        subject(message),
                        Optional.empty(),
                        "text/csv")
                .describe(message, "cxone-extract");
    }

    private static String subject(Message message) {
        return String.join(
                "/",
                List.of(
                        message.getHeader(CxoneExtractConstants.ENTITY_NAME, "", String.class),
                        message.getHeader(CxoneExtractConstants.START_DATE, "", String.class),
                        message.getHeader(CxoneExtractConstants.END_DATE, "", String.class)));
    }
}
