// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.rest;

import java.util.Optional;
import org.apache.camel.Service;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * The options of generic components of vendors whose lists come in pages.
 *
 * @param <N> the vendor's connection
 */
@UriParams
public abstract class PagedRestConfiguration<N extends Service> extends RestConfiguration<N> {

    @UriParam(
            label = "producer",
            defaultValue = "none",
            description =
                    "Whether a list that comes in pages is read as a whole. The body is an iterator then, which requests a page when its first"
                            + " item is needed: by the address of the next page in the response (link), or by the number of the first item in the query"
                            + " (offset).")
    private RestPaging paging = RestPaging.none;

    @UriParam(
            label = "producer",
            description =
                    "With paging, the field of the response that has the items, its levels separated by dots, such as data.users. By default the"
                            + " only list in the response.")
    private String pagingItems;

    @UriParam(
            label = "producer",
            defaultValue = "100",
            description =
                    "With paging=offset, how many items a page is requested with. The vendor may send fewer. A parameter of the query has priority.")
    private int pageSize = 100;

    @UriParam(
            label = "producer",
            defaultValue = "10000",
            description = "With paging, the most pages of a list. A longer list fails when they are read.")
    private long maxPages = 10_000;

    @UriParam(
            label = "producer,advanced",
            description =
                    "With paging=link, the field of the response with the address of the next page, its levels separated by dots, instead of the"
                            + " vendor's usual one. The address is a text, or the field href of an object.")
    private String pagingNext;

    @UriParam(
            label = "producer,advanced",
            description =
                    "With paging=offset, the parameter of the query with the number of the first item, instead of the vendor's usual one.")
    private String pagingOffset;

    @UriParam(
            label = "producer,advanced",
            description =
                    "With paging=offset, the parameter of the query with the number of items, instead of the vendor's usual one.")
    private String pagingSize;

    @UriParam(
            label = "producer,advanced",
            description =
                    "With paging=offset, the field of the response with the number of all items, instead of the vendor's usual ones; none if it"
                            + " is not to be compared. A list that ends before fails.")
    private String pagingTotal;

    /** @param connectionType the vendor's connection, named in the error of an endpoint that has none */
    protected PagedRestConfiguration(Class<N> connectionType) {
        super(connectionType);
    }

    /** The names that the vendor's lists usually have. */
    protected abstract PagingNames pagingNames();

    @Override
    final Optional<ListPaging> paged() {
        PagingNames vendor = pagingNames();
        PagingNames names = new PagingNames(
                named(pagingNext).orElse(vendor.next()),
                named(pagingOffset).orElse(vendor.offset()),
                named(pagingSize).orElse(vendor.size()),
                ListPaging.totals(named(pagingTotal), vendor));
        ListPaging list = new ListPaging(paging, named(pagingItems), names, pageSize, maxPages);
        return Optional.of(list).filter(each -> each.kind() != RestPaging.none);
    }

    private static Optional<String> named(String option) {
        return Optional.ofNullable(option).map(String::strip).filter(name -> !name.isEmpty());
    }

    public RestPaging getPaging() {
        return paging;
    }

    /** How a list that comes in pages is read. */
    public void setPaging(RestPaging paging) {
        this.paging = paging;
    }

    public String getPagingItems() {
        return pagingItems;
    }

    /** The field of the response that has the items. */
    public void setPagingItems(String pagingItems) {
        this.pagingItems = pagingItems;
    }

    public int getPageSize() {
        return pageSize;
    }

    /** How many items a page is requested with. */
    public void setPageSize(int pageSize) {
        this.pageSize = pageSize;
    }

    public long getMaxPages() {
        return maxPages;
    }

    /** The most pages of a list. */
    public void setMaxPages(long maxPages) {
        this.maxPages = maxPages;
    }

    public String getPagingNext() {
        return pagingNext;
    }

    /** The field of the response with the address of the next page. */
    public void setPagingNext(String pagingNext) {
        this.pagingNext = pagingNext;
    }

    public String getPagingOffset() {
        return pagingOffset;
    }

    /** The parameter of the query with the number of the first item. */
    public void setPagingOffset(String pagingOffset) {
        this.pagingOffset = pagingOffset;
    }

    public String getPagingSize() {
        return pagingSize;
    }

    /** The parameter of the query with the number of items. */
    public void setPagingSize(String pagingSize) {
        this.pagingSize = pagingSize;
    }

    public String getPagingTotal() {
        return pagingTotal;
    }

    /** The field of the response with the number of all items. */
    public void setPagingTotal(String pagingTotal) {
        this.pagingTotal = pagingTotal;
    }
}
