// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract;

import io.camelcx.cxone.extract.client.ExtractRequest;
import io.camelcx.cxone.extract.window.PositionStore;
import io.camelcx.cxone.extract.window.WindowPlan;
import io.camelcx.support.state.StateEntry;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;

/** The options of a consumer, read and checked. */
final class WindowOptions {

    private final CxoneExtractEndpoint endpoint;
    private final CxoneExtractConfiguration options;

    WindowOptions(CxoneExtractEndpoint endpoint) {
        this.endpoint = endpoint;
        this.options = endpoint.getConfiguration();
    }

    String version() {
        return required("version", options.getVersion());
    }

    WindowPlan plan() {
        LocalDate first = ExtractRequest.day("startDate", required("startDate", options.getStartDate()));
        return new WindowPlan(
                first,
                days("window", options.getWindow()),
                days("overlap", options.getOverlap()),
                days("lag", options.getLag()));
    }

    /** The position, read from the repository if there is one. */
    PositionStore store(WindowPlan plan) throws Exception {
        String key = "cxone-extract/" + endpoint.getEntityName() + "/" + version();
        return new PositionStore(
                StateEntry.in(endpoint.getCamelContext(), options.getStateRepository(), key), plan.first());
    }

    /** A number of days, as {@code P7D}, {@code P2W} or {@code 7}. */
    private static int days(String option, String value) {
        try {
            if (value.strip().matches("-?\\d+")) {
                return Integer.parseInt(value.strip());
            }
            Period period = Period.parse(value.strip());
            if (period.toTotalMonths() == 0) {
                return period.getDays();
            }
        } catch (DateTimeException | NumberFormatException e) {
            throw noDays(option, value);
        }
        throw noDays(option, value);
    }

    private static IllegalArgumentException noDays(String option, String value) {
        return new IllegalArgumentException(option + " must be a number of days such as P1D or 1, not " + value);
    }

    private String required(String option, String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(
                    "A route from cxone-extract:" + endpoint.getEntityName() + " needs the option " + option);
        }
        return value.strip();
    }
}
