package kith.web.signin;

import java.util.Optional;

/// What a request to sign in brings beside name and password.
///
/// @param device the token of the browser's cookie, whoever's it is; empty where it has none
record SignInDetails(String address, Optional<String> device) {

    static final SignInDetails NONE = new SignInDetails("", Optional.empty());

    @Override
    public String toString() {
        return "details of an attempt to sign in";
    }
}
