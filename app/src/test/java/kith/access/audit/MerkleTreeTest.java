package kith.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The leaves and roots that the implementations of Certificate Transparency test with.
class MerkleTreeTest {

    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void each_root_is_that_of_rfc_6962() {
        MerkleTree tree = new MerkleTree();
        assertThat(hex(tree)).isEqualTo(ROOTS.getFirst());
        for (int size = 1; size <= LEAVES.size(); size++) {
            tree.add(leaf(LEAVES.get(size - 1)));
            assertThat(hex(tree)).isEqualTo(ROOTS.get(size));
        }
    }

    @Test
    void a_tree_grows_on_from_its_frontier() {
        for (int size = 0; size < LEAVES.size(); size++) {
            MerkleTree first = new MerkleTree();
            LEAVES.subList(0, size).forEach(leaf -> first.add(leaf(leaf)));
            MerkleTree second = MerkleTree.of(size, first.frontier());
            LEAVES.subList(size, LEAVES.size()).forEach(leaf -> second.add(leaf(leaf)));
            assertThat(hex(second)).isEqualTo(ROOTS.getLast());
        }
    }

    private static byte[] leaf(String content) {
        MessageDigest digest = MerkleTree.sha256();
        digest.update((byte) 0);
        return digest.digest(HexFormat.of().parseHex(content));
    }

    private static String hex(MerkleTree tree) {
        return HexFormat.of().formatHex(Base64.getDecoder().decode(tree.root()));
    }
}
