package kith.engagement.published;

import java.util.List;
import java.util.Optional;
import kith.engagement.PageKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The pages that the public reads.
@Service
public class PublishedPages {

    private final PublishedPageStore store;

    PublishedPages(PublishedPageStore store) {
        this.store = store;
    }

    /// All of them, by title.
    @Transactional(readOnly = true)
    public List<PublishedPage> all() {
        return store.all();
    }

    @Transactional(readOnly = true)
    public Optional<PublishedPage> find(PageKey key) {
        return store.find(key);
    }
}
