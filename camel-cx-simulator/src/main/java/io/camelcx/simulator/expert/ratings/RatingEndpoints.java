// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.ratings;

import io.camelcx.simulator.expert.api.DekiCall;
import io.camelcx.simulator.expert.api.DekiProblem;
import io.camelcx.simulator.expert.api.DekiRoutes;
import io.camelcx.simulator.expert.api.DekiTime;
import io.camelcx.simulator.expert.pages.PageLookup;
import io.camelcx.simulator.expert.pages.PlaceXml;
import io.camelcx.simulator.expert.ratings.Ratings.Vote;
import io.camelcx.simulator.expert.site.Page;
import io.camelcx.simulator.expert.site.Site;
import io.camelcx.simulator.expert.users.Account;
import io.camelcx.simulator.expert.users.SiteUsers;
import io.camelcx.simulator.expert.xml.Element;
import io.camelcx.simulator.http.Answer;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Whether pages have helped: votes of users, each of whom has one a page. */
public final class RatingEndpoints {
    private static final String OF_PAGE = "/pages/{id}/ratings";

    private final Supplier<Site> site;
    private final PageLookup lookup;
    private final SiteUsers users;
    private final Clock clock;
    private final Ratings ratings = new Ratings();

    public RatingEndpoints(Supplier<Site> site, PageLookup lookup, SiteUsers users, Clock clock) {
        this.site = site;
        this.lookup = lookup;
        this.users = users;
        this.clock = clock;
    }

    public void addTo(DekiRoutes routes) {
        routes.get("/pages/ratings", this::ofPages)
                .get(OF_PAGE, call -> call.answer(rating(call, lookup.page(call))))
                .on("POST", OF_PAGE, this::vote);
    }

    /** The vote is 1 or 0; an empty one withdraws the vote before. */
    private Answer vote(DekiCall call) {
        Page page = lookup.page(call);
        String score = score(call);
        int user = call.user().id();
        switch (score) {
            case "1", "0" ->
                ratings.vote(page.id(), new Vote(user, score.equals("1"), isSeated(user), clock.instant()));
            case "" -> ratings.remove(page.id(), user);
            default -> throw DekiProblem.invalidArgument("score", score, "1, 0, or empty");
        }
        return call.answer(rating(call, page));
    }

    private static String score(DekiCall call) {
        return call.query("score").orElseGet(() -> {
            if (call.http().queryString().matches("(.*&)?score=(&.*)?")) {
                return "";
            }
            throw DekiProblem.missingArgument("score");
        });
    }

    private boolean isSeated(int user) {
        return users.find(user).map(Account::seated).orElse(false);
    }

    private Answer ofPages(DekiCall call) {
        String ids = call.query("pageids").orElseThrow(() -> DekiProblem.missingArgument("pageids"));
        Element pages = Element.of("pages");
        List<Page> found =
                Stream.of(ids.split(",")).flatMap(id -> page(call, id)).toList();
        found.forEach(page -> pages.child(PlaceXml.page(call, "page", page).child(rating(call, page))));
        return call.answer(pages.attribute("count", found.size()));
    }

    /** A page that does not exist, or that the user may not see, is left out. */
    private Stream<Page> page(DekiCall call, String id) {
        if (!id.matches("\\d{1,9}")) {
            throw DekiProblem.invalidArgument("pageids", id, "numbers with commas between them");
        }
        return site.get().page(Integer.parseInt(id)).stream()
                .filter(page -> site.get().maySee(call.user(), page));
    }

    private Element rating(DekiCall call, Page page) {
        List<Vote> votes = ratings.of(page.id());
        Element xml = Element.of("rating");
        score(xml, "", votes, vote -> true);
        score(xml, "seated.", votes, Vote::seated);
        score(xml, "unseated.", votes, vote -> !vote.seated());
        xml.attribute("anonymous.score", "").attribute("anonymous.count", 0);
        votes.stream()
                .map(Vote::time)
                .max(Comparator.naturalOrder())
                .ifPresent(time -> xml.attribute("date", DekiTime.text(time)));
        votes.stream()
                .filter(vote -> vote.user() == call.user().id())
                .forEach(vote -> xml.child(Element.of("user.ratedby")
                        .attribute("id", vote.user())
                        .attribute("score", vote.helpful() ? 1 : 0)
                        .attribute("date", DekiTime.text(vote.time()))
                        .attribute("href", call.apiUrl() + "/users/" + vote.user())
                        .attribute("seated", vote.seated())));
        return xml;
    }

    /** Without votes a score is empty. */
    private static void score(Element xml, String prefix, List<Vote> votes, Predicate<Vote> counted) {
        List<Vote> of = votes.stream().filter(counted).toList();
        long helpful = of.stream().filter(Vote::helpful).count();
        String score =
                of.isEmpty() ? "" : String.valueOf((double) helpful / of.size()).replaceFirst("\\.0$", "");
        xml.attribute(prefix + "score", score)
                .attribute(prefix + "score.trend", score)
                .attribute(prefix + "count", of.size());
    }
}
