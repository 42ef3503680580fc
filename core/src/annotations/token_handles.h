#pragma once
// Where an address, a hashtag or a handle ends: what is no prose, and must not be cut at its points.
#include <cstddef>
#include <string_view>

namespace wireglass::annotations {

/// All take the text up to the end of the stretch, and answer 0 where nothing of the kind stands there.

/// `at` is on the scheme's first letter ("https://…") or on "www.". A mark at the end belongs to the sentence. Linear in what it takes.
std::size_t end_of_url(std::string_view text, std::size_t at);

/// `at` is behind the first label of what may be a host: "example| .com/news". At most 64 bytes are looked at for the host.
std::size_t end_of_host(std::string_view text, std::size_t at);

/// `at` is on the @ behind a local part. Where the part begins is mail_begin.
std::size_t end_of_mail(std::string_view text, std::size_t at);

/// `at` is on the # or the @.
std::size_t end_of_tag(std::string_view text, std::size_t at);

}  // namespace wireglass::annotations
