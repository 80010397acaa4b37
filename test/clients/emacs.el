;;; Does in Emacs what a test asks for, as a user's commands would: one line of JSON per question, one per answer.  -*- lexical-binding: t -*-
(require 'cl-lib)
(require 'json)
(require 'eglot)
(require 'flymake)
(require 'xref)
(require 'imenu)

(defvar driver-patience 20)

(defun driver-wait (what is)
  "Let Emacs work until IS returns something."
  (let ((end (+ (float-time) driver-patience)) (result nil))
    (while (not (setq result (funcall is)))
      (when (> (float-time) end) (error "This did not happen: %s" what))
      (accept-process-output nil 0.02))
    result))

;; What the editor would have asked its user.
(defvar driver-choose nil)
(setq completing-read-function
      (lambda (_prompt collection &rest _) (funcall driver-choose (all-completions "" collection))))
(fset 'y-or-n-p (lambda (&rest _) t))
(fset 'yes-or-no-p (lambda (&rest _) t))
(setq make-backup-files nil
      auto-save-default nil
      create-lockfiles nil
      inhibit-message t)

(defun driver-visit (path &optional words)
  "Show PATH, with point on the first letter of WORDS."
  (switch-to-buffer (find-file-noselect path))
  ;; What the command loop does behind the command that opened the file.
  (run-hooks 'post-command-hook)
  (when words
    (goto-char (point-min))
    (let ((case-fold-search nil))
      (unless (search-forward words nil t) (error "%s does not hold %s" path words)))
    (goto-char (match-beginning 0))))

(defun driver-open (path)
  (driver-visit path)
  (driver-wait "a server manages the buffer" #'eglot-managed-p)
  nil)

(defun driver-finding (diagnostic)
  "What DIAGNOSTIC says; of a file without a buffer eglot keeps the words and the line."
  (let ((data (cdr (assoc 'eglot-lsp-diag (eglot--diag-data diagnostic))))
        (text (flymake-diagnostic-text diagnostic)))
    (string-match "\\`\\(\\S-+\\) \\[\\(.+?\\)\\]: \\(\\(?:.\\|\n\\)*\\)" text)
    `((source . ,(match-string 1 text))
      (rule . ,(match-string 2 text))
      (message . ,(match-string 3 text))
      (line . ,(if data (plist-get (plist-get (plist-get data :range) :start) :line)
                 (1- (car (flymake-diagnostic-beg diagnostic))))))))

(defun driver-findings (path)
  (vconcat
   (mapcar
    #'driver-finding
    (if-let ((buffer (find-buffer-visiting path)))
        (with-current-buffer buffer (flymake-diagnostics))
      (cdr (assoc path flymake-list-only-diagnostics))))))

(defun driver-text (path)
  (with-current-buffer (find-file-noselect path)
    (buffer-substring-no-properties (point-min) (point-max))))

(defun driver-act (path words kind wanted)
  (driver-visit path words)
  (let (titles)
    (setq driver-choose
          (lambda (all)
            (setq titles all)
            (if (string= wanted "") (signal 'quit nil)
              (or (cl-find-if (lambda (title) (string-search wanted title)) all)
                  (error "Not offered: %s among %s" wanted all)))))
    (let ((last-nonmenu-event t))
      (condition-case nil
          (if (string= kind "")
              (call-interactively #'eglot-code-actions)
            (eglot-code-actions (point) (point) kind t))
        (quit nil)))
    (vconcat titles)))

(defun driver-rename (path words name)
  (driver-visit path words)
  (eglot-rename name)
  nil)

(defun driver-hover (path words)
  (driver-visit path words)
  (let (shown)
    (eglot-hover-eldoc-function (lambda (text &rest _) (setq shown (or text ""))))
    (substring-no-properties (driver-wait "the hover is shown" (lambda () shown)))))

(defun driver-place (item)
  (let ((marker (xref-location-marker (xref-item-location item))))
    (with-current-buffer (marker-buffer marker)
      `((file . ,buffer-file-name) (line . ,(1- (line-number-at-pos marker)))))))

(defun driver-definition (path words)
  (driver-visit path words)
  (vconcat (mapcar #'driver-place (xref-backend-definitions 'eglot (xref-backend-identifier-at-point 'eglot)))))

(defun driver-references (path words)
  (driver-visit path words)
  (vconcat (mapcar #'driver-place (xref-backend-references 'eglot (xref-backend-identifier-at-point 'eglot)))))

(defun driver-outline (path)
  (driver-visit path)
  (vconcat (mapcar #'driver-entry (apply #'append (mapcar #'cdr (eglot-imenu))))))

(defun driver-entry (entry)
  (substring-no-properties (car entry)))

(defun driver-replace (path words others)
  (driver-visit path words)
  (delete-char (length words))
  (insert others)
  nil)

(defun driver-complete (path words wanted)
  (driver-visit path words)
  (forward-char (length words))
  (pcase-let* ((`(,start ,end ,table . ,options) (eglot-completion-at-point))
               (all (all-completions (buffer-substring-no-properties start end) table))
               (labels (mapcar #'substring-no-properties all)))
    (unless (string= wanted "")
      (let ((item (or (cl-find wanted all :test #'string=)
                      (error "Not offered: %s among %s" wanted labels))))
        (delete-region start end)
        (goto-char start)
        (insert item)
        (funcall (plist-get options :exit-function) item 'finished)))
    (vconcat labels)))

(defun driver-answer (process line)
  (let* ((question (json-parse-string line :object-type 'alist :array-type 'list))
         (call (intern (concat "driver-" (alist-get 'call question))))
         (reply (condition-case problem
                    `((result . ,(or (apply call (alist-get 'arguments question)) :null)))
                  (error `((error . ,(error-message-string problem)))))))
    (process-send-string process (concat (json-serialize reply :false-object :json-false) "\n"))))

(defvar driver-pending "")

(defun driver-listen (process chunk)
  (setq driver-pending (concat driver-pending chunk))
  (while (string-match "\\`\\([^\n]*\\)\n" driver-pending)
    (let ((line (match-string 1 driver-pending)))
      (setq driver-pending (substring driver-pending (match-end 0)))
      ;; Not here: in a filter no other process is listened to.
      (run-at-time 0 nil #'driver-answer process line))))

(make-network-process :name "driver" :family 'local :service (getenv "EDITOR_SOCKET")
                      :coding 'utf-8-unix :filter #'driver-listen)
