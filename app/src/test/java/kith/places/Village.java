package kith.places;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The smallest borough there is: one area of 2011 that was split into two, one practice, two neighbourhoods.
public record Village(Path path) {

    public static Village in(Path folder) {
        return new Village(folder)
                .with("geographies.csv", """
                        geography,name,start,illustrative
                        2020,Hill and dale,2020-01-01,no
                        2030,All one,,no
                        """)
                .with("neighbourhoods.csv", """
                        geography,neighbourhood,name,part,illustrative
                        2020,hill,Hill,all,no
                        2020,dale,Dale,all,no
                        2030,village,Village,all,no
                        """)
                .with("wards.csv", """
                        ward,name
                        E05000001,Village
                        """)
                .with("areas.csv", """
                        edition,area,name,ward,msoa,residents
                        2011,E01000001,Village 001A,E05000001,E02000001,2000
                        2021,E01000002,Village 001B,E05000001,E02000001,1500
                        2021,E01000003,Village 001C,E05000001,E02000001,1200
                        """)
                .with("area-changes.csv", """
                        lsoa11,lsoa21,change
                        E01000001,E01000002,split
                        E01000001,E01000003,split
                        """)
                .with("deprivation.csv", """
                        edition,area,rank,decile
                        2019,E01000001,3000,1
                        2025,E01000002,9000,3
                        2025,E01000003,30000,10
                        """)
                .with("postcodes.csv", """
                        postcode,lsoa11,lsoa21
                        AA1 1AA,E01000001,E01000002
                        AA1 1AB,E01000001,E01000003
                        ZZ9 9ZZ,,
                        """)
                .with("practices.csv", """
                        practice,name,postcode,lsoa21,opened,closed,list
                        A10001,Hill Surgery,AA1 1AA,E01000002,2000-01-01,,open
                        """)
                .with("placements.csv", """
                        geography,kind,code,since,neighbourhood
                        2020,area,E01000002,2020-01-01,hill
                        2020,area,E01000003,2020-01-01,dale
                        2020,practice,A10001,2020-01-01,hill
                        2030,area,E01000002,2028-01-01,village
                        2030,area,E01000003,2028-01-01,village
                        2030,practice,A10001,2028-01-01,village
                        """)
                .with("organisations.csv", """
                        organisation,since,name,kind,system,state
                        FED,2020-01-01,Hill Federation,federation,kith,open
                        U10001,2020-01-01,Hill PCN,network,ods,open
                        """)
                .with("memberships.csv", """
                        organisation,since,federation,network
                        A10001,2020-01-01,FED,U10001
                        A10001,2022-01-01,FED,
                        """)
                .with("successions.csv", """
                        predecessor,on,successor
                        """);
    }

    /// The same with another text for one file.
    public Village with(String file, String text) {
        try {
            Files.writeString(path.resolve(file), text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return this;
    }

    public Village without(String file) {
        try {
            Files.delete(path.resolve(file));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return this;
    }

    public ReferenceFolder folder() {
        return new ReferenceFolder.OnDisk(path);
    }
}
