// SPDX-License-Identifier: Apache-2.0
// Documents that were dropped on the page: added one file after the other, in the background.
//
// Rule: the same code as `headwater add`; the bytes lie in a folder of their own until they are
//       stored. A job that is cancelled or fails keeps what was stored before, and the findings are
//       made anew for it. When the server ends, what waits is given up.
#pragma once

#include <chrono>
#include <condition_variable>
#include <list>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "base/error.h"
#include "base/json.h"

namespace headwater {

class Jobs {
 public:
  explicit Jobs(std::string case_path);
  ~Jobs();
  Jobs(const Jobs&) = delete;
  Jobs& operator=(const Jobs&) = delete;

  // The id of the job. `name`: of the file, from which its document gets its id.
  [[nodiscard]] Result<std::string> add(const std::string& name, const std::string& bytes);
  // {state,done,total,rate,seconds_left,failed[]}; nullopt: there is no such job.
  [[nodiscard]] std::optional<Json> state(const std::string& id) const;
  bool cancel(const std::string& id);

 private:
  struct Job {
    std::string id;
    std::string folder;
    std::string file;
    std::string state = "waiting";
    std::size_t done = 0;
    std::size_t total = 0;
    std::chrono::steady_clock::time_point begun{};
    std::vector<Error> failed{};
    bool cancelled = false;
  };

  void work();
  void run(Job& job);
  [[nodiscard]] Job* job_named(const std::string& id);
  void set_state(Job& job, const std::string& state);

  std::string case_path_;
  mutable std::mutex mutex_;
  std::condition_variable wake_;
  std::list<Job> jobs_;
  bool ending_ = false;
  std::thread thread_;  // last: it uses the rest
};

}  // namespace headwater
