// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.cometd;

import io.camelcx.simulator.genesys.envelope.Envelope;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cometd.bayeux.server.BayeuxServer;
import org.cometd.server.http.jakarta.CometDServlet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The CometD server behind HTTP POST; what it cannot handle is answered in the vendor's way, as JSON that is no Bayeux message. */
final class NotificationServlet extends CometDServlet {
    private static final Logger LOG = LoggerFactory.getLogger(NotificationServlet.class);

    private final transient BayeuxServer bayeux;

    NotificationServlet(BayeuxServer bayeux) {
        this.bayeux = bayeux;
    }

    @Override
    protected BayeuxServer newBayeuxServer() {
        return bayeux;
    }

    /** Each API has a server of its own, although servlets of one context share the one that an attribute holds. */
    @Override
    public void init() throws ServletException {
        getServletContext().removeAttribute(BayeuxServer.ATTRIBUTE);
        super.init();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getMethod().equals("POST")) {
            super.service(request, response);
        } else {
            Envelope.error(405, "CometD is served by POST alone").writeTo(response);
        }
    }

    @Override
    protected void sendError(HttpServletRequest request, HttpServletResponse response, int code, Throwable failure) {
        if (response.isCommitted()) {
            return;
        }
        String message = failure instanceof UnknownChannelException ? failure.getMessage() : "CometD request failed";
        try {
            Envelope.error(code, message).writeTo(response);
        } catch (IOException e) {
            LOG.debug("The client disconnected before error {} was sent", code, e);
        }
    }
}
