// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert;

import io.camelcx.simulator.expert.search.SearchState;
import io.camelcx.simulator.expert.search.TrackedSearch;
import io.camelcx.simulator.expert.settings.SearchSettings;
import io.camelcx.simulator.facade.Configurable;
import io.camelcx.simulator.facade.Control;
import java.util.List;
import java.util.function.UnaryOperator;

/** The search of the site, as a test or a demonstration directs it. Thread-safe. */
public final class ExpertSearch implements Configurable<SearchSettings> {
    private final SearchState state;

    ExpertSearch(SearchState state) {
        this.state = state;
    }

    /** Recommends a page to who searches for exactly these words, in upper or lower case. */
    @Control("POST /search/recommendations")
    public void recommend(String query, int page) {
        state.recommend(query, page);
    }

    /** The searches that were tracked, the oldest first, with what was opened. */
    @Control(value = "GET /search/tracked", list = "searches")
    public List<TrackedSearch> tracked() {
        return state.tracked().all();
    }

    @Override
    public String api() {
        return "search";
    }

    @Override
    public SearchSettings settings() {
        return state.settings().get();
    }

    /** Changes how the search answers, from now on. */
    @Override
    public void change(UnaryOperator<SearchSettings> change) {
        state.settings().updateAndGet(change);
    }
}
