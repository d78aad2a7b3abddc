// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.rest;

import io.camelcx.expert.ExpertConnection;
import io.camelcx.support.rest.PagedRestConfiguration;
import io.camelcx.support.rest.PagingNames;
import java.util.List;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** The options of {@code expert-api}. */
@UriParams
public class ExpertApiConfiguration extends PagedRestConfiguration<ExpertConnection> {

    private static final PagingNames NAMES =
            new PagingNames("uri.next", "offset", "limit", List.of("querycount", "totalcount"));

    @UriParam(
            label = "common",
            description =
                    "The connection to a site of CXone Expert. By default, the only ExpertConnection in the registry.")
    @Metadata(autowired = true)
    private ExpertConnection connection;

    @UriParam(
            label = "producer",
            description =
                    "Names of elements, separated by commas, that are arrays in the JSON even if there is only one of them, in addition to those of"
                            + " the lists that are known, such as entry,origin.")
    private String arrays;

    @UriParam(
            label = "producer",
            description =
                    "Whether the body is the XML of the response as text, instead of JSON that is made of it. Needs output=map.")
    private boolean rawXml;

    public ExpertApiConfiguration() {
        super(ExpertConnection.class);
    }

    @Override
    protected PagingNames pagingNames() {
        return NAMES;
    }

    @Override
    public ExpertConnection getConnection() {
        return connection;
    }

    public void setConnection(ExpertConnection connection) {
        this.connection = connection;
    }

    public String getArrays() {
        return arrays;
    }

    /** Names of elements that are arrays even if there is only one of them. */
    public void setArrays(String arrays) {
        this.arrays = arrays;
    }

    public boolean isRawXml() {
        return rawXml;
    }

    /** Whether the body is the XML of the response. */
    public void setRawXml(boolean rawXml) {
        this.rawXml = rawXml;
    }
}
