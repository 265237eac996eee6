// SPDX-License-Identifier: Apache-2.0
#include "web/serve.h"

#include <fmt/format.h>
#include <httplib.h>
#include <pthread.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <memory>
#include <stop_token>
#include <thread>
#include <utility>

#include "base/fence.h"
#include "base/strings.h"
#include "web/gate.h"
#include "web/page_files.h"

namespace headwater {
namespace {

constexpr const char* address = "127.0.0.1";
constexpr std::size_t largest_document = 256U << 20U;
constexpr std::size_t largest_request = 1U << 20U;
constexpr std::size_t threads = 8;
// Smaller answers are sent as they are.
constexpr std::size_t worth_packing = 1024;

std::optional<Request> request_of(const httplib::Request& asked) {
  auto request = parse_request(asked.method, asked.target);
  if (!request) return std::nullopt;
  for (const auto& [name, value] : asked.headers) request->headers[lower_ascii(name)] = value;
  request->body = asked.body;
  return request;
}

void pack(const Request& request, Response& response) {
  if (response.gzipped || response.body.size() < worth_packing) return;
  if (request.header("accept-encoding").find("gzip") == std::string::npos) return;
  if (!response.type.starts_with("application/json") && !response.type.starts_with("text/")) return;
  auto packed = gzip(response.body, 1);
  if (packed.empty()) return;
  response.body = std::move(packed);
  response.gzipped = true;
}

// The library packs what it is handed as content; what comes from a provider it leaves alone.
void send(Response response, httplib::Response& out) {
  add_security_headers(response);
  out.status = response.status;
  for (const auto& [name, value] : response.headers) out.set_header(name, value);
  if (response.gzipped) out.set_header("Content-Encoding", "gzip");
  out.set_header("Vary", "Accept-Encoding");
  if (response.status == 304 || response.body.empty()) return;
  const auto body = std::make_shared<std::string>(std::move(response.body));
  out.set_content_provider(body->size(), response.type,
                           [body](std::size_t offset, std::size_t length, httplib::DataSink& sink) {
                             return sink.write(body->data() + offset, length);
                           });
}

Response answer_at_gate(const Site& site, const Gate& gate, const httplib::Request& asked) {
  auto request = request_of(asked);
  if (!request) return error_response(400, "path", "cannot be read");
  if (auto refused = refusal(*request, gate)) return *std::move(refused);
  const bool document = request->path == std::vector<std::string>{"api", "documents"};
  if (!document && request->body.size() > largest_request)
    return error_response(413, "body", "too large");
  auto response = answer(site, *request);
  pack(*request, response);
  return response;
}

// Waits for SIGINT and SIGTERM on a thread of its own; SIGUSR1 from the destructor ends it.
//
// Answers that run may finish for a short while; the process then ends without them. Nothing is lost by that: what is
// written is written in transactions.
class EndSignals {
 public:
  EndSignals(httplib::Server& server, std::stop_source& ending) {
    sigemptyset(&set_);
    for (const int signal : {SIGINT, SIGTERM, SIGUSR1}) sigaddset(&set_, signal);
    pthread_sigmask(SIG_BLOCK, &set_, &before_);
    thread_ = std::thread([this, &server, &ending] {
      int signal = 0;
      sigwait(&set_, &signal);
      // One that comes before the server listens is not lost.
      while (signal != SIGUSR1 && !ended_ && !server.is_running())
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
      if (signal == SIGUSR1 || ended_) return;
      ending.request_stop();
      server.stop();
      if (sigtimedwait(&set_, nullptr, &longest_end) < 0 && !ended_) std::_Exit(0);
    });
  }
  ~EndSignals() {
    ended_ = true;
    pthread_kill(thread_.native_handle(), SIGUSR1);
    thread_.join();
    pthread_sigmask(SIG_SETMASK, &before_, nullptr);
  }
  EndSignals(const EndSignals&) = delete;
  EndSignals& operator=(const EndSignals&) = delete;

 private:
  static constexpr timespec longest_end{2, 0};
  std::atomic<bool> ended_ = false;
  sigset_t set_{};
  sigset_t before_{};
  std::thread thread_;
};

void set_up(httplib::Server& server, const Site& site, const Gate& gate) {
  server.new_task_queue = [] { return new httplib::ThreadPool(threads); };
  server.set_payload_max_length(largest_document);
  server.set_keep_alive_max_count(1000);
  server.set_tcp_nodelay(true);
  // The library would let others listen on the same port.
  server.set_socket_options([](socket_t socket) {
    const int on = 1;
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  });
  const auto handler = [&site, &gate](const httplib::Request& asked, httplib::Response& out) {
    send(answer_at_gate(site, gate, asked), out);
  };
  server.Get(".*", handler);
  server.Post(".*", handler);
  server.Delete(".*", handler);
  server.set_error_handler([](const httplib::Request&, httplib::Response& out) {
    if (!out.has_header("Content-Security-Policy"))
      send(error_response(out.status, "", out.status == 413 ? "too large" : "cannot be answered"),
           out);
  });
}

Result<void> serve_or_throw(Site site, int port,
                            const std::function<void(const std::string&)>& ready) {
  std::stop_source ending;
  site.ending = ending.get_token();
  Gate gate{.token = random_token()};
  if (gate.token.empty())
    return fail(ErrorKind::internal, "", "the system gives no random numbers");
  httplib::Server server;
  set_up(server, site, gate);
  const EndSignals signals(server, ending);
  gate.port = port == 0                            ? server.bind_to_any_port(address)
              : server.bind_to_port(address, port) ? port
                                                   : -1;
  if (gate.port <= 0)
    return fail(ErrorKind::usage, fmt::format("--port {}", port),
                "another program listens there, or it may not be used");
  ready(fmt::format("http://{}:{}/?token={}", address, gate.port, gate.token));
  // While the browser starts: the files of the page are packed, what the first answers lie on is read, and what filters
  // count by.
  const std::jthread warm([&site] {
    for (const auto* path :
         {"/", first_asked[1], first_asked[0], "/api/claims?single=1&limit=0&facets=1"})
      if (const auto request = parse_request("GET", path))
        static_cast<void>(answer(site, *request));
  });
  if (!server.listen_after_bind()) return fail(ErrorKind::internal, "", "the server cannot listen");
  return {};
}

}  // namespace

Result<void> serve(const Site& site, int port,
                   const std::function<void(const std::string& address)>& ready) {
  return fence("", ErrorKind::internal, [&] { return serve_or_throw(site, port, ready); });
}

}  // namespace headwater
