// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.actions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.cxone.ErrorList;
import io.camelcx.cxone.actions.client.DataAction;
import io.camelcx.cxone.actions.client.Deployment;
import io.camelcx.cxone.actions.client.SandboxResult;
import io.camelcx.cxone.actions.client.WrittenAction;
import io.camelcx.support.async.Futures;
import io.camelcx.support.error.CxApiException;
import java.util.List;
import org.apache.camel.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the results of the operations to messages, and the audit record of each deployment to the log. */
final class ActionMessage {

    private static final Logger LOG = LoggerFactory.getLogger(CxoneActionsEndpoint.class);

    private final ObjectMapper mapper;

    ActionMessage(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    void write(Message message, WrittenAction written) {
        write(message, written.action());
        message.setHeader(CxoneActionsConstants.ATTEMPTS, written.attempts());
    }

    void write(Message message, DataAction action) {
        message.setBody(action);
        identify(message, action);
    }

    void write(Message message, SandboxResult result) {
        message.setBody(result);
        message.setHeader(CxoneActionsConstants.TEST_STATUS, result.status());
        message.setHeader(CxoneActionsConstants.TEST_PASSED, result.passed());
    }

    /** The body is the event, so that the next endpoint of the route publishes it. */
    void write(Message message, Deployment deployment) {
        message.setBody(deployment.event());
        identify(message, deployment.action());
        message.setHeader(CxoneActionsConstants.ATTEMPTS, deployment.attempts());
        message.setHeader(
                CxoneActionsConstants.TEST_STATUS, deployment.testStatus().orElse(null));
        message.setHeader(CxoneActionsConstants.TEST_PASSED, deployment.testPassed());
        message.setHeader(CxoneActionsConstants.AUDIT, deployment.audit());
        log(deployment.audit());
    }

    /** One line, which a log reader can parse. */
    void log(Deployment.Audit audit) {
        try {
            LOG.info("Audit: {}", mapper.writeValueAsString(audit));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An audit record cannot be written as JSON", e);
        }
    }

    /** The problems that the vendor lists in a refusal. */
    void errors(Message message, Throwable failure) {
        if (Futures.unwrap(failure) instanceof CxApiException refusal
                && refusal.body().isPresent()) {
            List<String> errors = errors(refusal.body().get());
            if (!errors.isEmpty()) {
                message.setHeader(CxoneActionsConstants.ERRORS, errors);
            }
        }
    }

    private List<String> errors(String body) {
        try {
            JsonNode json = mapper.readTree(body);
            return ErrorList.of(json);
        } catch (JsonProcessingException noJson) {
            return List.of();
        }
    }

    private static void identify(Message message, DataAction action) {
        message.setHeader(CxoneActionsConstants.ACTION_ID, action.id());
        message.setHeader(CxoneActionsConstants.NAME, action.name());
    }
}
