// SPDX-License-Identifier: Apache-2.0
#include "responders/har/recording.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "base/ascii.h"
#include "json/fault.h"
#include "json/spans.h"
#include "responders/har/kinds.h"
#include "responders/har/outline.h"

namespace crosscheck::responders::har {
namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::uint64_t hash_of(std::string_view text) noexcept {
  return std::max<std::uint64_t>(std::hash<std::string_view>{}(text), 1);
}

/// Lines by the keys of their outlines, as many as have room: a key has two places, of which the one used last stays.
class LikeLines {
 public:
  LikeLines() : slots_(kSlots) {}
  /// A line of an entry with that key, or null. Dies with the next call.
  [[nodiscard]] const Line* find(const std::string& key) noexcept {
    const std::size_t first = place_of(key);
    if (slots_[first].key == key) return &slots_[first].line;
    if (slots_[first ^ 1].key != key) return nullptr;
    std::swap(slots_[first], slots_[first ^ 1]);
    return &slots_[first].line;
  }
  /// Gives the line a number of its own, and keeps it. The key must not be empty.
  void keep(const std::string& key, Line& line) {
    line.likeness = ++last_;
    const std::size_t first = place_of(key);
    std::swap(slots_[first], slots_[first ^ 1]);
    slots_[first] = {key, line};
  }

 private:
  static constexpr std::size_t kSlots = 8192;
  struct Slot {
    std::string key;
    Line line;
  };
  static std::size_t place_of(const std::string& key) noexcept { return std::hash<std::string>{}(key) % kSlots; }

  std::vector<Slot> slots_;
  std::uint32_t last_ = 0;
};

Line place(Line line, std::size_t begin, std::size_t end) noexcept {
  line.begin = begin;
  line.size = end - begin;
  return line;
}

std::string_view without_fragment(std::string_view url) noexcept { return url.substr(0, url.find('#')); }

/// A JSON string without its quotes; empty for anything else. Escapes stay: what is asked for here has none.
std::string_view text_at(std::string_view json, std::size_t begin, std::size_t end) noexcept {
  if (json[begin] != '"' || end - begin < 2) return {};
  return json.substr(begin + 1, end - begin - 2);
}

bool is_utf16(std::string_view json) noexcept {
  return json.starts_with("\xFF\xFE") || json.starts_with("\xFE\xFF") ||
         (json.size() >= 2 && (json[0] == '\0') != (json[1] == '\0'));
}

std::optional<browser::Engine> engine_of(std::string_view name) noexcept {
  const auto has = [&](std::string_view word) { return ascii::to_lower(name).find(word) != kNone; };
  if (has("firefox")) return browser::Engine::kFirefox;
  if (has("webkit web inspector") || has("safari")) return browser::Engine::kWebkit;
  if (has("webinspector") || has("chrom") || has("edge")) return browser::Engine::kChromium;
  return std::nullopt;
}

}  // namespace

bool looks_like_har(std::string_view beginning) noexcept {
  if (beginning.starts_with(kByteOrderMark)) beginning.remove_prefix(kByteOrderMark.size());
  std::size_t at = json::skip_whitespace(beginning, 0);
  if (at >= beginning.size() || beginning[at] != '{') return false;
  at = json::skip_whitespace(beginning, at + 1);
  return beginning.substr(std::min(at, beginning.size())).starts_with("\"log\"");
}

Place place_of(std::string_view text, std::size_t position) noexcept {
  const std::string_view before = text.substr(0, position);
  const std::size_t last = before.rfind('\n');
  const auto lines = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
  return {lines + 1, before.size() - (last == kNone ? 0 : last + 1) + 1};
}

// Once through the text: nothing is skipped that is then gone into. Of two members of one name the last counts.
tl::expected<Recording, ReadError> Recording::read(std::string_view json) {
  if (is_utf16(json)) return tl::unexpected(ReadError{"the text is UTF-16; a HAR is UTF-8", 0});
  Recording recording;
  recording.json_ = json;
  recording.pages_.emplace_back();
  recording.sites_ = {"", "null"};
  std::size_t at = json::skip_whitespace(json, json.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0);
  if (at >= json.size() || json[at] != '{') {
    return tl::unexpected(recording.fault("a HAR is a JSON object with the member \"log\"", at));
  }
  json::Members members(json, at);
  std::size_t log = kNone;
  while (members.next_key()) {
    std::size_t end = kNone;
    if (members.key() == "log") log = members.begin();
    if (log == members.begin() && json[log] == '{') {
      const auto read = recording.read_log(log);
      if (!read) return tl::unexpected(read.error());
      end = *read;
    } else {
      end = json::end_of_value(json, members.begin());
    }
    if (end == kNone) break;
    members.go_on_after(end);
  }
  if (!members.sound()) return tl::unexpected(recording.fault("the JSON is broken", members.end()));
  const std::size_t rest = json::skip_whitespace(json, members.end());
  if (rest != json.size()) return tl::unexpected(ReadError{"something stands after the HAR's end", rest});
  if (log == kNone) return tl::unexpected(ReadError{"this JSON has no member \"log\", so it is no HAR", at});
  if (json[log] != '{') return tl::unexpected(ReadError{"\"log\" must be an object", log});
  recording.find_documents();
  return recording;
}

tl::expected<std::size_t, ReadError> Recording::read_log(std::size_t begin) {
  json::Members members(json_, begin);
  std::size_t entries = kNone;
  std::size_t creator = kNone;
  std::size_t browser = kNone;
  while (members.next_key()) {
    const std::size_t value = members.begin();
    const bool are_entries = members.key() == "entries";
    if (are_entries) entries = value;
    std::size_t end = kNone;
    if (are_entries && json_[value] == '[') {
      const auto read = read_entries(value);
      if (!read) return read;
      end = *read;
    } else {
      end = json::end_of_value(json_, value);
    }
    if (end == kNone) break;
    if (members.key() == "creator") creator = value;
    if (members.key() == "browser") browser = value;
    if (members.key() == "pages") read_pages(value);
    members.go_on_after(end);
  }
  if (!members.sound()) return tl::unexpected(fault("the JSON is broken", members.end()));
  if (entries == kNone) return tl::unexpected(ReadError{"\"log\" has no \"entries\", so this is no HAR", begin});
  if (json_[entries] != '[') return tl::unexpected(ReadError{"\"entries\" must be an array", entries});
  if (creator != kNone) read_recorder(creator, false);
  if (browser != kNone) read_recorder(browser, true);
  return members.end();
}

// What a program wrote that drives a browser follows the program; its name says nothing, the browser's does.
void Recording::read_recorder(std::size_t begin, bool is_browser) {
  if (json_[begin] != '{' || (is_browser && recorder_.engine)) return;
  Recorder found;
  json::Members members(json_, begin);
  while (members.next()) {
    if (members.key() == "name") found.name = text_at(json_, members.begin(), members.end());
    if (members.key() == "version") found.version = text_at(json_, members.begin(), members.end());
  }
  found.engine = engine_of(found.name);
  if (!is_browser || found.engine) recorder_ = std::move(found);
}

void Recording::read_pages(std::size_t begin) {
  if (json_[begin] != '[') return;
  json::Elements elements(json_, begin);
  while (elements.next()) {
    if (json_[elements.begin()] != '{') continue;
    Page page;
    json::Members members(json_, elements.begin());
    while (members.next()) {
      if (members.key() == "id") page.id = text_at(json_, members.begin(), members.end());
      if (members.key() == "title") page.address = text_at(json_, members.begin(), members.end());
    }
    page.site = site_of(page.address);
    if (page.site == 0) page.address.clear();
    const std::uint32_t index = page_of(page.id);
    pages_[index] = std::move(page);
  }
}

std::uint32_t Recording::page_of(const std::string& id) {
  if (id.empty()) return 0;
  const auto [found, is_new] = pages_by_id_.try_emplace(id, static_cast<std::uint32_t>(pages_.size()));
  if (is_new) pages_.push_back({id, {}, 0, -1});
  return found->second;
}

std::uint32_t Recording::site_of(std::string_view url) {
  const std::string prefix(prefix_of(url));
  if (prefix.empty()) return 0;
  const auto [found, is_new] = sites_by_prefix_.try_emplace(prefix, 0);
  if (!is_new) return found->second;
  const auto parsed = Url::parse(prefix);
  const std::string site =
      parsed ? std::string(parsed->is_http() ? parsed->origin().serialize() : parsed->scheme()) : std::string();
  // Prefixes that are spelt differently may be one site.
  const auto known = std::find(sites_.begin(), sites_.end(), site);
  found->second = static_cast<std::uint32_t>(known - sites_.begin());
  if (known == sites_.end()) sites_.push_back(site);
  return found->second;
}

tl::expected<std::size_t, ReadError> Recording::read_entries(std::size_t begin) {
  lines_.clear();
  without_url_ = 0;
  json::Elements elements(json_, begin);
  Entry entry;
  Outline outline(json_);
  LikeLines known;
  while (elements.next_value()) {
    const std::size_t at = elements.begin();
    std::size_t end = outline.read(at);
    const bool comparable = !outline.key().empty();
    const Line* like = comparable ? known.find(outline.key()) : nullptr;
    if (like != nullptr) {
      add(place(*like, at, end), outline.url(), milliseconds_of(outline.started()));
    } else {
      if (end == kNone) end = json::end_of_value(json_, at);
      if (end == kNone) break;
      if (!reader_.read(json_.substr(at, end - at), false, entry)) {
        return tl::unexpected(fault("the JSON of an entry is broken", at));
      }
      Line line = line_of(entry);
      if (comparable) known.keep(outline.key(), line);
      add(place(line, at, end), entry.url, entry.started);
    }
    elements.go_on_after(end);
  }
  if (!elements.sound()) return tl::unexpected(fault("the JSON is broken", elements.end()));
  return elements.end();
}

/// All of a line that entries with the same outline share.
Line Recording::line_of(const Entry& entry) {
  Line line;
  line.kind = kind_of(entry);
  line.status = entry.status;
  line.page = page_of(entry.page);
  line.site = site_of(without_fragment(entry.url));
  const std::string asked = entry.request_headers.get("Access-Control-Request-Method").value_or(std::string());
  line.method = hash_of(line.kind == Line::kPreflight ? asked : entry.method);
  if (const std::string target = redirect_target(entry); !target.empty()) {
    line.redirect = hash_of(without_fragment(target));
  }
  // The browser says who asks only where it must; what else names the page comes after it.
  const std::string origin = entry.request_headers.get("Origin").value_or(std::string());
  line.from = origin == "null" ? kOpaqueSite : site_of(origin);
  if (line.from == 0) line.from = pages_[line.page].site;
  if (line.from == 0) line.from = site_of(entry.request_headers.get("Referer").value_or(entry.initiator));
  if (fetch_site_of(entry) == "same-origin") line.from = line.site;
  return line;
}

void Recording::add(Line line, std::string_view url, double started) {
  line.url = hash_of(without_fragment(url));
  line.started = std::isnan(started) ? (lines_.empty() ? 0 : lines_.back().started) : started;
  if (line.site == 0 && line.kind != Line::kOther) {
    ++without_url_;
    line.kind = Line::kOther;
  }
  lines_.push_back(line);
}

// The page's own entry: the first document of that page, at its address where that is known.
void Recording::find_documents() {
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    Page& page = pages_[lines_[i].page];
    if (lines_[i].kind == Line::kDocument && page.document < 0 && lines_[i].redirect == 0) {
      page.document = static_cast<std::int64_t>(i);
      if (page.site == 0) page.site = lines_[i].site;
    }
  }
  for (Line& line : lines_) {
    if (line.from == 0) line.from = pages_[line.page].site;
  }
}

void Recording::entry(std::size_t index, bool with_body, Entry& out) {
  const Line& line = lines_[index];
  if (!reader_.read(json_.substr(line.begin, line.size), with_body, out)) out = Entry();
}

// The slow reader knows the place; `expected` is for what is JSON, and yet no HAR.
ReadError Recording::fault(std::string_view expected, std::size_t at) const {
  const std::size_t mark = json_.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  if (const auto found = json::find_fault(json_.substr(mark))) {
    return {std::string(found->message), found->position + mark};
  }
  return {std::string(expected), at};
}

}  // namespace crosscheck::responders::har
