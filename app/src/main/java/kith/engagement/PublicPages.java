package kith.engagement;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kith.access.TaskGrant;
import kith.engagement.EngagementPermissions.WritePublicPages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The pages that the partnership writes for the public. Every version is kept, so that an earlier one can be
/// published again.
@Service
public class PublicPages {

    private final PublicPageStore store;
    private final Clock clock;

    PublicPages(PublicPageStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Every page, by its key.
    @Transactional(readOnly = true)
    public List<ListedPage> all(TaskGrant<WritePublicPages> grant) {
        return store.all();
    }

    @Transactional(readOnly = true)
    public Optional<PublicPage> find(TaskGrant<WritePublicPages> grant, PageKey key) {
        return store.find(key);
    }

    /// Saves a version. The public reads it only after it is published.
    ///
    /// @param seen the number of the newest version that the writer saw; 0 for a new page
    @Transactional
    public SavedPage save(TaskGrant<WritePublicPages> grant, PageKey key, PageContent content, int seen) {
        store.lock(key);
        Optional<PageVersion> newest = store.find(key).map(PublicPage::newest);
        if (newest.map(PageVersion::content).filter(content::equals).isPresent()) {
            return new SavedPage.Saved(newest.orElseThrow().number());
        }
        int number = newest.map(PageVersion::number).orElse(0);
        if (number != seen) {
            return new SavedPage.ChangedMeanwhile(newest.orElseThrow());
        }
        store.add(
                key,
                new PageVersion(
                        number + 1, content, clock.instant(), grant.viewer().worker()));
        return new SavedPage.Saved(number + 1);
    }

    /// Lets the public read a version from now on.
    ///
    /// @return false where there is no such version
    @Transactional
    public boolean publish(TaskGrant<WritePublicPages> grant, PageKey key, int version) {
        store.lock(key);
        Optional<PublicPage> page = store.find(key);
        if (page.flatMap(known -> known.version(version)).isEmpty()) {
            return false;
        }
        if (page.orElseThrow().published().orElse(0) != version) {
            store.publish(key, version, clock.instant(), grant.viewer().worker());
        }
        return true;
    }

    /// Takes a page off the public site. Its versions stay.
    ///
    /// @return false where there is no such page
    @Transactional
    public boolean takeDown(TaskGrant<WritePublicPages> grant, PageKey key) {
        store.lock(key);
        Optional<PublicPage> page = store.find(key);
        if (page.filter(known -> known.published().isPresent()).isPresent()) {
            store.takeDown(key, clock.instant(), grant.viewer().worker());
        }
        return page.isPresent();
    }
}
